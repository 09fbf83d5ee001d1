// The page around a package: it says what is kept, and goes where the package asks when it ends.
const frame = document.querySelector("[data-package]");
const status = document.querySelector("[data-status]");
const WORDS = {
  kept: "Votre progression est enregistrée.",
  lost: "La connexion est interrompue : gardez cette page ouverte, l’enregistrement reprendra seul.",
  refused: "Le module a envoyé une réponse que nous ne pouvons pas garder.",
  expired: "Cette page est ouverte depuis trop longtemps : quittez, puis relancez le module.",
  finished: "Le module s’est refermé. Vous pouvez quitter.",
};

const say = (word) => {
  if (status.textContent !== WORDS[word]) status.textContent = WORDS[word];
  status.dataset.state = word;
};

// Where a package of SCORM 2004 may ask to go; anything else just ends.
const ways = { continue: "[data-after]", previous: "[data-before]" };
const leave = (asked) => {
  if (asked in ways) document.querySelector(ways[asked])?.click();
  if (["exitAll", "suspendAll", "abandonAll"].includes(asked)) document.querySelector("[data-quit]").click();
};

addEventListener("message", ({ source, data }) => {
  const news = source === frame?.contentWindow ? data?.passerelle : undefined;
  if (!news || typeof news !== "object") return;
  if (news.finished) {
    say("finished");
    leave(news.go);
  } else if ("kept" in news) {
    if (!news.kept) say(news.gone ? "expired" : news.refused ? "refused" : "lost");
    else if (status.dataset.state !== "finished") say("kept");
  }
});
