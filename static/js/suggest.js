// The box in the header: suggestions open while one types, the arrows walk them, Escape and leaving close them.
// Without script the box is a plain search.
export const suggest = (form) => {
  const input = form.querySelector("input[type=search]");
  const box = form.querySelector("[id=suggestions]");
  const links = () => [...box.querySelectorAll("a")];
  const close = () => (box.hidden = true);

  // An answer that comes after one has left, or pressed Escape, opens nothing.
  let wanted = false;
  input.addEventListener("input", () => (wanted = true));
  box.addEventListener("htmx:afterSwap", () => {
    box.hidden = !wanted || !box.firstElementChild || !form.contains(document.activeElement);
  });
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || close());

  const move = (step) => {
    const stops = [input, ...links()];
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length]?.focus();
  };
  form.addEventListener("keydown", (event) => {
    if (box.hidden) {
      wanted &&= event.key !== "Escape";
      return;
    }
    if (event.key === "Escape") {
      wanted = false;
      close();
      input.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  });
};
