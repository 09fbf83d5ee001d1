// Reading a lesson: the page remembers where one is, on the server; N and P walk the passages, R marks one.
const text = document.querySelector("[data-reading]");
const passages = text ? [...text.querySelectorAll("[data-passage]")] : [];

// ------------------------------------------------------------ where one reads
// The line of reading goes down the window as one goes down the text, so that the last passages are reached too.
const lines = () => (text ? [...text.querySelectorAll('[id^="p-"]')] : []);
const lineOfReading = () => {
  const box = text.getBoundingClientRect();
  const gone = Math.min(1, Math.max(0, -box.top / Math.max(1, box.height - innerHeight)));
  return innerHeight * (0.2 + 0.6 * gone);
};
const focused = () => document.activeElement?.closest?.("[data-reading] [data-passage]");
const placeNow = () => {
  const inside = focused();
  if (inside?.matches(":focus")) return inside.id;
  const height = lineOfReading();
  const above = lines().filter((each) => each.getBoundingClientRect().top <= height);
  return (above.at(-1) || lines()[0])?.id;
};

const keep = ({ address, token }) => {
  const view = crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (+digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+digit / 4)))).toString(16));
  let step = 0, sent = "", from = null, moved = false, left = false;
  const said = (place) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ passage: place, view, step: ++step, csrfmiddlewaretoken: token })) form.set(name, value);
    return form;
  };
  // Nothing is said before one has really moved: opening a lesson at its top must not lose one's place.
  addEventListener("scroll", () => (moved ||= from !== null && Math.abs(scrollY - from) > 80), { passive: true });
  document.addEventListener("focusin", () => (moved ||= Boolean(focused()?.matches(":focus"))));
  addEventListener("load", () => setTimeout(() => (from = scrollY), 300));

  const tell = async () => {
    const place = moved && !left && placeNow();
    if (!place || place === sent || document.hidden) return;
    try {
      const answer = await fetch(address, { method: "POST", body: said(place), redirect: "manual" });
      if (answer.ok) sent = place;
    } catch {
      // No connection: the next turn says it.
    }
  };
  const leave = () => {
    const place = moved && !left && placeNow();
    if (place && place !== sent && navigator.sendBeacon(address, said(place))) sent = place;
  };
  setInterval(tell, 10_000);
  addEventListener("online", tell);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  addEventListener("pagehide", leave);
  // Before the next page is asked for, so that it already knows.
  document.addEventListener("click", ({ target }) => target.closest("a[href]:not([href^='#'])") && leave());
  // « J’ai terminé cette leçon » leaves nothing to come back to.
  document.addEventListener("submit", ({ target }) => (left ||= target.matches("[data-finish]")));
  addEventListener("pageshow", () => (left = false));
  document.querySelectorAll("[data-kept]").forEach((each) => (each.hidden = false));
};

const lesson = document.querySelector("[data-stop-address]");
const token = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"];
if (lesson && passages.length) keep({ address: lesson.dataset.stopAddress, token: token() });

// A paragraph that was written anew is looked for in its block.
if (location.hash.startsWith("#p-") && !document.getElementById(location.hash.slice(1))) {
  document.getElementById(location.hash.split("-").slice(0, 2).join("-").slice(1))?.scrollIntoView();
}

// -------------------------------------------------------------------- the keys
// Only while the focus is in the text, and never where one writes: nobody presses them by mistake.
const walk = (step) => {
  const here = passages.indexOf(focused());
  const next = here < 0 ? passages.findIndex((each) => each.id === placeNow()?.split("-").slice(0, 2).join("-")) : here + step;
  passages[Math.min(passages.length - 1, Math.max(0, next))]?.focus();
};
const ACTS = { n: () => walk(1), p: () => walk(-1), r: () => focused()?.querySelector("[data-bookmark]")?.click() };

passages.forEach((each) => (each.tabIndex = -1));
text?.addEventListener("keydown", (event) => {
  const writes = event.target.closest("input, textarea, select, video, audio, [contenteditable]");
  if (writes || event.ctrlKey || event.altKey || event.metaKey) return;
  const act = ACTS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});
if (passages.length) document.querySelectorAll("[data-keys]").forEach((each) => (each.hidden = false));

// ------------------------------------------------------------------- the notes
// What a script swaps keeps the focus near: the line itself, or its way back.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const line = detail.elt?.closest?.(".mark") || (detail.target?.matches?.(".mark") && detail.elt);
  (line?.querySelector?.("[data-first]") || line)?.focus?.();
});
document.addEventListener("htmx:sendError", ({ target }) => {
  target.querySelectorAll?.("[data-lost]").forEach((each) => (each.hidden = false));
});
