// Plays an H5P content in its box: tells it what was kept, hears its xAPI statements, and sends both.
// Served inside a package's address, never by our pages.
(() => {
  const told = JSON.parse(document.getElementById("donnees").textContent);
  const player = window.parent;
  const tellPlayer = (news) => player !== window && player.postMessage({ passerelle: news }, "*");

  // An origin without name refuses its storage: content gets one that lasts as long as its page.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].length;
    } catch {
      const kept = new Map();
      const storage = {
        getItem: (key) => kept.get(String(key)) ?? null,
        setItem: (key, value) => void kept.set(String(key), String(value)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
        key: (place) => [...kept.keys()][place] ?? null,
        get length() { return kept.size; },
      };
      Object.defineProperty(window, name, { value: storage, configurable: true });
    }
  }
  // H5P looks at the page around it, which it may not even name: it is alone here.
  window.parent = window;

  // ------------------------------------------------------------- what is sent
  const LARGEST_GOODBYE = 60_000;
  const opened = performance.now();
  const values = { ...told.values };
  const result = { ...told.result };
  let changed = false, waiting = 0, tries = 0, last = told.now;

  const letter = () => JSON.stringify({
    session: told.session,
    stamp: (last = Math.max(last + 1, Math.round(told.now + performance.now() - opened))),
    seconds: Math.round((performance.now() - opened) / 10) / 100,
    values,
    result,
  });

  async function send(closing = false) {
    clearTimeout(waiting);
    waiting = 0;
    if (!told.address || !changed) return;
    changed = false;
    const body = letter();
    try {
      const answer = await fetch(told.address, {
        method: "POST", body, credentials: "omit", headers: { "Content-Type": "text/plain" },
        keepalive: closing && body.length <= LARGEST_GOODBYE,
      });
      if (answer.status >= 500) throw new Error(answer.status);
      tries = 0;
      tellPlayer({ kept: answer.ok, refused: !answer.ok, gone: answer.status === 404 || answer.status === 410 });
    } catch {
      changed = true;
      tellPlayer({ kept: false });
      waiting = setTimeout(send, Math.min(60_000, 2000 * 2 ** tries++));
    }
  }

  function change(within = 3000) {
    changed = true;
    if (!waiting) waiting = setTimeout(send, within);
  }

  // -------------------------------------------------------------- what is kept
  const name = (dataType, part) => `${part || 0}.${dataType}`;

  /** Takes the place of H5P's own requests for what a person left behind. */
  function keepHere(H5P) {
    H5P.getUserData = (content, dataType, done, part) => {
      const text = values[name(dataType, part)];
      try {
        done(undefined, text === undefined ? undefined : JSON.parse(text));
      } catch (error) {
        done(error);
      }
    };
    H5P.setUserData = (content, dataType, data, options) => {
      const key = name(dataType, options?.subContentId);
      const text = JSON.stringify(data);
      if (text === undefined || text === values[key]) return;
      values[key] = text;
      change();
    };
    H5P.deleteUserData = (content, dataType, part) => {
      delete values[name(dataType, part)];
      change();
    };
  }

  /** The state of now, of every content that has one. */
  function look(H5P) {
    for (const instance of H5P.instances ?? []) {
      if (typeof instance.getCurrentState !== "function") continue;
      try {
        const state = instance.getCurrentState();
        if (state !== undefined) H5P.setUserData(instance.contentId, "state", state);
      } catch {
        // a content that cannot tell its state goes on without one
      }
    }
  }

  // ---------------------------------------------------------- what came of it
  const DONE = ["completed", "passed", "failed", "mastered", "answered"];

  function hear(statement) {
    const verb = String(statement?.verb?.id ?? "").split("/").pop();
    const within = statement?.context?.contextActivities?.parent;
    if (!DONE.includes(verb) || (Array.isArray(within) ? within.length : within)) return; // a part of the content
    const said = statement.result ?? {};
    const scaled = said.score?.scaled ?? (said.score?.max > 0 ? said.score.raw / said.score.max : undefined);
    if (verb !== "answered" || said.completion) result.completion = true;
    if (verb === "passed" || verb === "mastered") result.success = true;
    else if (verb === "failed") result.success = false;
    else if (typeof said.success === "boolean") result.success = said.success;
    if (Number.isFinite(scaled)) result.scaled = Math.max(-1, Math.min(1, scaled));
    change(300);
  }

  /** Called by the script that comes after the libraries and before the content begins. */
  window.passerelleH5P = (H5P) => {
    keepHere(H5P);
    H5P.externalDispatcher.on("xAPI", (event) => {
      look(H5P);
      hear(event.data.statement);
    });
    const leave = () => {
      look(H5P);
      void send(true);
    };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
    addEventListener("message", ({ source, data }) => source === player && data?.passerelle === "save" && leave());
    setInterval(() => look(H5P), 5000);
  };

  // ------------------------------------------------------------------- start
  const FRENCH = {
    fullscreen: "Plein écran", disableFullscreen: "Quitter le plein écran", close: "Fermer", title: "Titre",
    author: "Auteur ou autrice", license: "Licence", source: "Source", year: "Année", contentType: "Type de contenu",
    copyrights: "Droits d’usage", copyrightInformation: "Droits d’usage", noCopyrights: "Aucune information de droits.",
    showMore: "En voir plus", showLess: "En voir moins", size: "Taille", subLevel: "Niveau",
    contentChanged: "Ce contenu a changé depuis votre dernier passage.", startingOver: "Vous repartez du début.",
    confirmDialogHeader: "Confirmer", confirmDialogBody: "Confirmez-vous ? On ne pourra pas revenir en arrière.",
    cancelLabel: "Annuler", confirmLabel: "Confirmer",
  };
  new window.H5PStandalone.H5P(document.getElementById("contenu"), {
    id: "1",
    h5pJsonPath: told.base,
    frameJs: `${told.own}h5p/frame.bundle.js`,
    frameCss: `${told.own}h5p/styles/h5p.css`,
    customJs: `${told.own}garde.js`,
    embedType: "div",
    frame: false, copyright: false, export: false, embed: false, icon: false,
    fullScreen: false, // it has the whole page already
    saveFreq: 10,
    user: { name: "Personne", mail: `${told.person || "visite"}@passerelle.invalid` },
    xAPIObjectIRI: told.object,
    translations: { H5P: FRENCH },
    assetsRequestFetchOptions: { credentials: "omit" },
  }).catch(() => {
    document.getElementById("panne").hidden = false;
  });
})();
