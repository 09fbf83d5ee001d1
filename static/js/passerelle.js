// Everything here only eases what already works without it: closing messages, asking before a grave act,
// showing that a form is on its way, moving focus to errors, suggestions and live fragments.
import { live } from "./live.js";
import { suggest } from "./suggest.js";

// Focus goes to the next message to close, else to the page itself.
const closeMessage = (link) => {
  const message = link.closest("[data-message]");
  const next = message.nextElementSibling?.querySelector("[data-close]");
  message.remove();
  (next || document.getElementById("contenu")).focus();
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-close]");
  if (!link) return;
  event.preventDefault();
  closeMessage(link);
});

// A form with data-confirm="Question ?" asks first; data-confirm-text, -yes and -no say the rest.
const ask = (form) => {
  const dialog = document.getElementById("confirm-dialog");
  const say = (name, text, fallback) => {
    const place = dialog.querySelector(`[data-confirm-${name}]`);
    place.textContent = text || fallback;
    place.hidden = !place.textContent;
  };
  say("title", form.dataset.confirm, "");
  say("text", form.dataset.confirmText, "");
  say("yes", form.dataset.confirmYes, "Confirmer");
  say("no", form.dataset.confirmNo, "Annuler");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
};

document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    if (!form.dataset.confirm || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = event.submitter;
    if (!(await ask(form))) return button?.focus();
    form.dataset.confirmed = "yes";
    form.requestSubmit(button?.form === form ? button : undefined);
    delete form.dataset.confirmed;
  },
  true,
);

// On its way: the button keeps its width, says so, and a second click sends nothing more.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || form.method === "get") return;
  if (form.dataset.busy) return event.preventDefault();
  form.dataset.busy = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

const rest = (form) => {
  delete form.dataset.busy;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
};
addEventListener("pageshow", () => document.querySelectorAll("form[data-busy]").forEach(rest));

document.addEventListener("htmx:beforeRequest", ({ target, detail }) => {
  detail.requestConfig?.triggeringEvent?.submitter?.setAttribute("aria-busy", "true");
  const region = target.closest("[data-busy-region]");
  region?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", ({ target }) => {
  target.closest("[data-busy-region]")?.removeAttribute("aria-busy");
  if (target instanceof HTMLFormElement) rest(target);
});
// A refused form (4xx) comes back as a fragment with its errors: it is shown like any other.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { status } = event.detail.xhr;
  if (status === 400 || status === 409 || status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

const showErrors = (root) => root.querySelector?.("[data-error-summary]:not([data-quiet] *)")?.focus();
document.addEventListener("htmx:afterSettle", ({ target }) => showErrors(target));
showErrors(document);

// A select with data-submit sends its form at once; its button is only for those without script.
document.addEventListener("change", ({ target }) => {
  if (target.matches("[data-submit]")) target.form.requestSubmit();
});
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

document.querySelectorAll("[data-suggest]").forEach(suggest);
live(document);
