/* Forms of questions in a package: asks, marks in place, says what was right, and can begin again. */
(() => {
  "use strict";
  const { marking } = window.Passerelle;
  const CONTROLS = "input, select";
  const ICONS = { check: "icone-check", no: "icone-no" };

  class Questions {
    /** `keys`: what each question is marked with, by its number. */
    constructor(form, keys) {
      this.form = form;
      this.keys = keys;
      this.boxes = [...form.querySelectorAll("[data-question]")];
      for (const box of this.boxes) prepare(box);
    }

    key(box) {
      return this.keys[box.dataset.question];
    }

    /** Says what is missing, and where; true when nothing is. */
    complete() {
      const missing = this.boxes.filter((box) => {
        const key = this.key(box);
        const problem = marking.problem(marking.read(box, key), key);
        complain(box, problem);
        return problem;
      });
      if (missing.length) missing[0].querySelector(CONTROLS).focus();
      return missing.length === 0;
    }

    /** Marks them, and gives how many are entirely right. */
    answer() {
      return this.boxes.filter((box) => {
        const key = this.key(box);
        const marked = marking.mark(marking.read(box, key), key);
        tell(box, marked);
        return marking.isRight(marked);
      }).length;
    }

    again() {
      this.form.reset();
      for (const box of this.boxes) {
        box.classList.remove("is-answered");
        box.querySelector("[data-told]").hidden = true;
        complain(box, "");
      }
      this.boxes[0].querySelector(CONTROLS).focus();
    }
  }

  /** What is said of an answer stands inside the question, just where it was asked. */
  function prepare(box) {
    box.querySelector(".quiz").append(box.querySelector("[data-told]"));
    box.querySelector(".choices, .arrange, .input").before(box.querySelector("[data-problem]"));
  }

  function complain(box, problem) {
    const words = box.querySelector("[data-problem]");
    const field = box.querySelector(".field");
    words.querySelector("span").textContent = problem;
    words.hidden = !problem;
    field.classList.toggle("field--error", Boolean(problem));
    const described = field.matches("fieldset") ? field : field.querySelector("input");
    if (problem) described.setAttribute("aria-describedby", words.id);
    else described.removeAttribute("aria-describedby");
  }

  function tell(box, marked) {
    const told = box.querySelector("[data-told]");
    told.querySelector("[data-lines]").replaceChildren(...marked.lines.map(drawn));
    told.querySelector("[data-mark]").textContent = marked.verdict;
    told.hidden = false;
    box.classList.add("is-answered");
  }

  function drawn(line) {
    const row = element("div", `answer${css(line)}`);
    row.append(icon(line), words(line), element("em", "", line.verdict));
    for (const note of line.notes) row.append(html("small", note));
    return row;
  }

  function css(line) {
    if (line.right) return line.chosen ? " answer--right" : " answer--right answer--missed";
    return line.chosen ? " answer--wrong" : "";
  }

  function icon(line) {
    const name = line.right ? "check" : line.chosen ? "no" : "";
    if (!name) return element("span");
    return document.getElementById(ICONS[name]).content.firstElementChild.cloneNode(true);
  }

  function words(line) {
    const text = html("b", line.text);
    if (line.sense) text.append(element("span", "sr", ` – ${line.sense}`));
    return text;
  }

  function element(tag, css = "", text = "") {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.textContent = text;
    return made;
  }

  /** What the package itself wrote, escaped there. */
  function html(tag, text) {
    const made = document.createElement(tag);
    made.innerHTML = text;
    return made;
  }

  window.Passerelle = { ...window.Passerelle, Questions };
})();
