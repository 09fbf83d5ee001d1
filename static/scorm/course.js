/* A tutorial inside another platform: one view at a time, the place, the score and the completion kept there. */
(() => {
  "use strict";
  const { Session, Questions } = window.Passerelle;
  const data = JSON.parse(document.getElementById("donnees").textContent);
  const views = [...document.querySelectorAll(".view")];
  const byId = (id) => document.getElementById(id);
  const quiz = byId("questions") && new Questions(byId("questions"), data.keys);
  const DONE = ["passed", "completed"];
  const SAVE_EVERY = 10_000;

  // ------------------------------------------------------------ what is kept
  const session = new Session();
  const untouched = ["browse", "review"].includes(session.get("cmi.core.lesson_mode"));
  const state = { read: [], right: -1, total: 0, tries: 0, passed: false, ...parsed(session.get("cmi.suspend_data")) };
  let status = session.get("cmi.core.lesson_status");
  let here = "accueil";
  let kept = "";

  function parsed(text) {
    try {
      return JSON.parse(text) ?? {};
    } catch {
      return {};
    }
  }

  const reads = (lesson) => state.read.includes(lesson);
  const lessonsDone = () => data.lessons.every(reads);
  const hasQuiz = data.total > 0;
  const allDone = () => lessonsDone() && (!hasQuiz || state.passed);
  const triesLeft = () => !data.attempts || state.tries < data.attempts;
  const percent = () => Math.floor((100 * state.right) / state.total);
  const inOrder = (lesson) => reads(lesson) || data.lessons.slice(0, data.lessons.indexOf(lesson)).every(reads);
  const enters = (to) => {
    if (!data.sequence || DONE.includes(status)) return true;
    if (to === "quiz") return state.tries > 0 || lessonsDone();
    return !data.lessons.includes(to) || inOrder(to);
  };

  function statusNow() {
    if (DONE.includes(status)) return status; // what was completed stays so
    if (allDone()) return hasQuiz ? "passed" : "completed";
    return hasQuiz && !state.passed && !triesLeft() ? "failed" : "incomplete";
  }

  function keep() {
    if (untouched) return;
    const words = [place(), JSON.stringify(state), statusNow()];
    if (words.join() === kept) return;
    session.set("cmi.core.lesson_location", words[0]);
    session.set("cmi.suspend_data", words[1]);
    if (state.right >= 0) {
      session.set("cmi.core.score.min", 0);
      session.set("cmi.core.score.max", 100);
      session.set("cmi.core.score.raw", percent());
    }
    status = words[2];
    session.set("cmi.core.lesson_status", status);
    const saved = session.save();
    byId("perdu").hidden = saved;
    kept = saved ? words.join() : "";
  }

  // ------------------------------------------------------------- where one is
  /** « lesson.block »: the block at the top of the screen. */
  function place() {
    const pieces = [...(byId(here)?.querySelectorAll(".piece") ?? [])];
    const first = pieces.find((piece) => piece.getBoundingClientRect().bottom > 40);
    return first && first !== pieces[0] ? `${here}.${first.dataset.piece}` : here;
  }

  function go(to, { piece = "", quietly = false } = {}) {
    const view = byId(to);
    if (!view?.classList.contains("view") || !enters(to)) return;
    for (const each of views) each.hidden = each !== view;
    here = to;
    draw();
    const target = piece && view.querySelector(`[data-piece="${CSS.escape(piece)}"]`);
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
    if (!quietly) view.querySelector("h1").focus({ preventScroll: true });
    keep();
  }

  const order = ["accueil", ...data.lessons, ...(hasQuiz ? ["quiz"] : [])];
  const next = () => data.lessons.find((lesson) => !reads(lesson)) ?? (hasQuiz && !state.passed ? "quiz" : "accueil");

  function draw() {
    for (const line of document.querySelectorAll("[data-lesson]")) {
      const done = line.dataset.lesson === "quiz" ? state.passed : reads(line.dataset.lesson);
      line.classList.toggle("is-done", done);
      line.querySelector("[data-done]").hidden = !done;
    }
    for (const link of document.querySelectorAll(".outline [data-to]")) {
      if (link.dataset.to === here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      if (enters(link.dataset.to)) link.removeAttribute("aria-disabled");
      else link.setAttribute("aria-disabled", "true");
    }
    for (const button of document.querySelectorAll("[data-finish] span")) {
      button.textContent = reads(button.parentElement.dataset.finish) ? "Continuer" : "J’ai terminé cette leçon";
    }
    byId("termine").hidden = !allDone();
    byId("reprendre").hidden = allDone();
    byId("reprendre").textContent = state.read.length || state.tries ? "Reprendre" : "Commencer";
    byId("avancement").textContent = progress();
  }

  function progress() {
    if (allDone()) return "Tutoriel terminé";
    const read = data.lessons.filter(reads).length;
    return `${read} leçon${read > 1 ? "s" : ""} sur ${data.lessons.length}${hasQuiz ? (state.passed ? ", quiz réussi" : ", quiz à passer") : ""}`;
  }

  // --------------------------------------------------------------------- quiz
  function answer() {
    if (!quiz.complete()) return;
    const right = quiz.answer();
    record(right, data.total);
    showScore(right, data.total);
    draw();
    keep();
  }

  function record(right, total) {
    const reached = 100 * right >= data.threshold * total;
    state.tries += 1;
    state.passed = state.passed || reached;
    if (state.right < 0 || right * state.total > state.right * total) [state.right, state.total] = [right, total];
  }

  function showScore(right, total) {
    const box = byId("resultat");
    const reached = 100 * right >= data.threshold * total;
    box.querySelector("[data-score]").textContent =
      `${right} question${right > 1 ? "s" : ""} entièrement juste${right > 1 ? "s" : ""} sur ${total}, soit ${Math.floor((100 * right) / total)} %. ` +
      `Le seuil est à ${data.threshold} %.`;
    box.querySelector("[data-next]").textContent = afterQuiz(reached);
    box.querySelector("[data-again]").hidden = reached || !triesLeft();
    box.hidden = false;
    document.querySelector("#questions [type=submit]").hidden = true;
    box.focus();
  }

  function afterQuiz(reached) {
    if (allDone()) return "Vous avez terminé ce tutoriel.";
    if (reached) return "Le quiz est réussi. Il reste une leçon à lire pour terminer le tutoriel.";
    return triesLeft()
      ? "Relisez les retours ci-dessous, puis recommencez quand vous le souhaitez. Seul votre meilleur essai compte."
      : "Il ne reste plus d’essai. Les leçons restent ouvertes.";
  }

  function again() {
    byId("resultat").hidden = true;
    document.querySelector("#questions [type=submit]").hidden = false;
    quiz.again();
  }

  /** A question on the way: answered in place, and nothing of it is kept. */
  function practise(form) {
    const questions = new Questions(form, data.keys);
    const [send, retry] = [form.querySelector("[type=submit]"), form.querySelector("[data-retry]")];
    const swap = (answered) => {
      send.hidden = answered;
      retry.hidden = !answered;
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!questions.complete()) return;
      questions.answer();
      swap(true);
      form.querySelector("[data-told]").focus();
    });
    retry.addEventListener("click", () => {
      swap(false);
      questions.again();
    });
  }

  // ------------------------------------------------------------------- gestures
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to], #reprendre");
    const finished = event.target.closest("[data-finish]");
    if (link) {
      event.preventDefault();
      go(link.dataset.to ?? next());
    } else if (event.target.closest("[data-back]")) {
      go(order[Math.max(0, order.indexOf(here) - 1)]);
    } else if (event.target.closest("[data-again]")) {
      again();
    } else if (finished) {
      if (!reads(here)) state.read.push(here);
      go(order[order.indexOf(here) + 1] ?? "accueil");
    }
  });
  byId("questions")?.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });

  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
  window.addEventListener("beforeunload", keep);
  window.addEventListener("pagehide", () => {
    keep();
    session.finish();
  });
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
  setInterval(keep, SAVE_EVERY);

  /** In a frame without origin, captions are read as from elsewhere; where that is refused, the film goes on alone. */
  function captioned(film) {
    film.crossOrigin = "anonymous";
    for (const track of film.querySelectorAll("track")) track.replaceWith(track.cloneNode()); // asked for again
    const alone = () => {
      film.removeAttribute("crossorigin");
      film.load();
    };
    film.addEventListener("error", alone, { once: true, capture: true });
  }

  // ---------------------------------------------------------------------- start
  document.body.classList.add("is-live");
  if (window.matchMedia("(max-width: 64rem)").matches) document.querySelector(".outline details").open = false;
  for (const each of document.querySelectorAll(".scripted")) each.hidden = false;
  for (const form of document.querySelectorAll("[data-practice]")) practise(form);
  if (window.origin === "null") document.querySelectorAll("video:has(track), audio:has(track)").forEach(captioned);
  byId("seul").hidden = session.open;
  const [lesson, piece] = session.get("cmi.core.lesson_location").split(".");
  if (hasQuiz && !triesLeft() && !state.passed) [byId("questions").hidden, byId("epuise").hidden] = [true, false];
  go(order.includes(lesson) ? lesson : "accueil", { piece, quietly: true });
})();
