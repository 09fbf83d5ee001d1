// Captions beside the player: listen from a caption, add one at this moment, see which one is being said.
// Without this script the page is a form of times and texts, which works all the same.
const player = document.querySelector("[data-captions-player]");
const list = document.querySelector("[data-cues]");
const total = document.querySelector("[name$='-TOTAL_FORMS']");

const seconds = (text) => {
  const parts = text.trim().replace(",", ".").split(":").map(Number);
  return parts.some(Number.isNaN) ? null : parts.reduce((sum, part) => sum * 60 + part, 0);
};

const told = (time) => {
  const milliseconds = Math.round(time * 1000);
  const pad = (value, width) => String(value).padStart(width, "0");
  const whole = Math.floor(milliseconds / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const start = hours ? `${hours}:${pad(minutes, 2)}` : String(minutes);
  return `${start}:${pad(whole % 60, 2)},${pad(milliseconds % 1000, 3)}`;
};

const field = (row, name) => row.querySelector(`[name$='-${name}']`);
const times = (row) => [seconds(field(row, "start").value), seconds(field(row, "end").value)];

const addRow = () => {
  const model = document.querySelector("[data-cue-model]").innerHTML.replaceAll("__prefix__", total.value);
  list.insertAdjacentHTML("beforeend", model);
  total.value = Number(total.value) + 1;
  const row = list.lastElementChild;
  row.querySelectorAll("[data-cue-play]").forEach((button) => (button.hidden = false));
  return row;
};

const addHere = () => {
  const last = list.lastElementChild;
  const isFree = last && !field(last, "start").value && !field(last, "text").value;
  const row = isFree ? last : addRow();
  field(row, "start").value = told(player.currentTime);
  field(row, "end").value = told(player.currentTime + 3);
  row.scrollIntoView({ block: "nearest" });
  field(row, "text").focus();
};

const listen = (row) => {
  const [start, end] = times(row);
  if (start === null) return;
  player.currentTime = start;
  player.play();
  const stop = () => {
    if (end === null || player.currentTime < end) return;
    player.pause();
    player.removeEventListener("timeupdate", stop);
  };
  player.addEventListener("timeupdate", stop);
};

const showCurrent = () => {
  for (const row of list.children) {
    const [start, end] = times(row);
    const isSaid = start !== null && end !== null && start <= player.currentTime && player.currentTime < end;
    row.classList.toggle("cue--said", isSaid);
  }
};

if (player && list) {
  document.querySelectorAll("[data-cue-play], [data-cue-add]").forEach((button) => (button.hidden = false));
  document.querySelector("[data-cue-add]").addEventListener("click", addHere);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cue-play]");
    if (button) listen(button.closest("li"));
  });
  player.addEventListener("timeupdate", showCurrent);
}
