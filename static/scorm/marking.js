/* Marks the questions of a package, as the site's own server does (learning/tutorials/quiz/questions).

   For each class of question: `read` gives an answer from the fields (a list of words), `problem` says what is
   missing, `mark` gives the verdict and the lines that say, part by part, what was right. */
(() => {
  "use strict";

  const RIGHT = "Juste.";
  const PARTLY = "Presque.";
  const WRONG = "À revoir.";
  const judged = (right, total) => (right === total ? RIGHT : 2 * right >= total ? PARTLY : WRONG);
  const line = (text, verdict, right, chosen, sense, notes) => ({ text, verdict, right, chosen, sense, notes });

  /** « L’Écoute  active. » and « l'ecoute active » are alike; 1,5 is not 15. */
  function plainly(text) {
    const bare = text.replaceAll("\0", "").normalize("NFKD").toLowerCase();
    const folded = bare.replace(/ß/g, "ss").replace(/ς/g, "σ").replace(/œ/g, "oe").replace(/æ/g, "ae");
    const marked = folded.normalize("NFKD").replace(/(?<=\p{Nd})[.,](?=\p{Nd})/gu, "\0");
    return [...marked].filter((letter) => letter === "\0" || /[\p{L}\p{N}]/u.test(letter)).join("");
  }

  const controls = (box) => [...box.querySelectorAll("input, select")];
  const rows = (box) => controls(box).map((select) => [select.name.split("-").slice(-5).join("-"), select.value]);

  const MARKERS = {
    choices: {
      read: (box) => controls(box).filter((input) => input.checked).map((input) => input.value),
      problem: (answer, key) => (answer.length ? "" : key.several ? "Choisissez une réponse ou plusieurs." : "Choisissez une réponse."),
      mark(answer, key) {
        const right = key.choices.filter((choice) => choice.right).map((choice) => choice.id);
        const found = right.filter((id) => answer.includes(id)).length;
        const exact = found === right.length && answer.length === right.length;
        const said = (choice, chosen) => {
          if (chosen) return "Votre réponse";
          if (!choice.right) return "Bien écartée";
          return key.several ? "À cocher aussi" : "La bonne réponse";
        };
        const lines = key.choices.map((choice) => {
          const chosen = answer.includes(choice.id);
          const sense = choice.right ? "bonne réponse" : "à écarter";
          return line(choice.text, said(choice, chosen), choice.right, chosen, sense, choice.notes);
        });
        return { verdict: exact ? RIGHT : found ? PARTLY : WRONG, lines };
      },
    },

    ordering: {
      read: (box) => {
        const ranked = rows(box);
        const ranks = ranked.map(([, rank]) => rank);
        if (ranks.includes("") || new Set(ranks).size < ranks.length) return [];
        return ranked.sort(([, one], [, other]) => one - other).map(([id]) => id);
      },
      problem: (answer) => (answer.length ? "" : "Donnez à chaque élément un rang différent."),
      mark(answer, key) {
        const lines = key.items.map((item, place) => {
          const given = answer.indexOf(item.id) + 1;
          const right = given === place + 1;
          const said = right ? "À sa place" : `Vous aviez répondu : ${given || "rien"}`;
          return line(`${place + 1}. ${item.text}`, said, right, true, right ? "bien placé" : "à revoir", item.notes);
        });
        return { verdict: judged(lines.filter((each) => each.right).length, lines.length), lines };
      },
    },

    matching: {
      read: (box) => {
        const chosen = rows(box);
        return chosen.some(([, right]) => !right) ? [] : chosen.map((pair) => pair.join("=")).sort();
      },
      problem: (answer) => (answer.length ? "" : "Choisissez une réponse sur chaque ligne."),
      mark(answer, key) {
        const given = Object.fromEntries(answer.map((pair) => pair.split("=")));
        const lines = key.pairs.map((pair) => {
          const right = given[pair.left] === pair.right;
          const said = [`Votre réponse : ${key.answers[given[pair.left]] ?? "aucune"}`];
          if (!right) said.push(`La bonne réponse : ${key.answers[pair.right]}`);
          const sense = right ? "bien associé" : "à revoir";
          return line(pair.text, right ? "Bien associé" : "À revoir", right, true, sense, [...said, ...pair.notes]);
        });
        return { verdict: judged(lines.filter((each) => each.right).length, lines.length), lines };
      },
    },

    short: {
      read: (box) => controls(box).map((input) => input.value.split(/\s+/).filter(Boolean).join(" ")).filter(Boolean),
      problem: (answer) => (answer.length ? "" : "Écrivez votre réponse."),
      mark(answer, key) {
        const given = answer.join("");
        const shown = escaped(given);
        if (key.accepted.includes(plainly(given))) {
          return { verdict: RIGHT, lines: [line(shown, "Votre réponse", true, true, "bonne réponse", key.also)] };
        }
        const said = key.expected[plainly(given)];
        return {
          verdict: WRONG,
          lines: [
            line(shown || "Pas de réponse", "Votre réponse", false, true, "à revoir", said ? [said] : []),
            line(key.first, "La bonne réponse", true, false, "bonne réponse", key.also),
          ],
        };
      },
    },
  };

  function escaped(text) {
    const box = document.createElement("span");
    box.textContent = text;
    return box.innerHTML;
  }

  const markerOf = (key) => MARKERS[key.marker];

  window.Passerelle = {
    ...window.Passerelle,
    marking: {
      plainly,
      read: (box, key) => markerOf(key).read(box),
      problem: (answer, key) => markerOf(key).problem(answer, key),
      mark: (answer, key) => ({ ...markerOf(key).mark(answer, key) }),
      isRight: (marked) => marked.verdict === RIGHT,
    },
  };
})();
