// Live fragments: a page's elements with data-live-topic="event.<uuid>" and an id are swapped when the server
// sends {"html": "<div id=…>…"}. Nothing is ever sent but {"join": topic}. Without a socket the page stays true
// as of its loading.
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60000;

const topicsOf = (root) => new Set([...root.querySelectorAll("[data-live-topic]")].map((el) => el.dataset.liveTopic));

// One rendering may hold several fragments; each replaces the element of the same id, and focus stays put.
export const swap = (html) => {
  const box = document.createElement("template");
  box.innerHTML = html;
  for (const fresh of box.content.children) {
    const stale = fresh.id && document.getElementById(fresh.id);
    if (!stale || stale.isEqualNode(fresh)) continue;
    const inside = stale.contains(document.activeElement) && document.activeElement.id;
    stale.replaceWith(fresh);
    globalThis.htmx?.process(fresh);
    if (inside) document.getElementById(inside)?.focus();
    fresh.dispatchEvent(new CustomEvent("passerelle:live", { bubbles: true }));
  }
};

export const live = (root) => {
  const joined = topicsOf(root);
  let socket = null;
  let wait = FIRST_WAIT;

  const join = (topic) => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ join: topic }));

  const open = () => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/ws/`);
    socket.addEventListener("open", () => {
      wait = FIRST_WAIT;
      joined.forEach(join);
    });
    socket.addEventListener("message", ({ data }) => {
      const { html } = JSON.parse(data);
      if (html) swap(html);
    });
    // 4401 and 4403: the server has said no, asking again would change nothing.
    socket.addEventListener("close", ({ code }) => {
      socket = null;
      if (code === 4401 || code === 4403) return;
      setTimeout(open, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };

  const follow = () => {
    const fresh = [...topicsOf(document)].filter((topic) => !joined.has(topic));
    fresh.forEach((topic) => joined.add(topic));
    if (joined.size && !socket) open();
    else fresh.forEach(join);
  };
  document.addEventListener("htmx:afterSettle", follow);
  if (joined.size) open();
};
