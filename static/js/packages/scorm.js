// SCORM's run-time interface, in the window of the content itself: it holds the state it was told, checks what is
// set against the same tables as the server, and sends it. Served inside a package's address, never by our pages.

// What an origin without name refuses: content gets a place that lasts as long as its page.
function lendStorage() {
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
  try {
    document.cookie;
  } catch {
    Object.defineProperty(document, "cookie", { get: () => "", set: () => {}, configurable: true });
  }
}

// The values of one item, and the rules of its standard. Codes are those of the standard's own tables.
function dataModel(told) {
  const old = told.standard === "scorm-1.2";
  const code = old
    ? { unknown: "401", keyword: "402", readOnly: "403", writeOnly: "404", type: "405", range: "405", index: "201", unset: "0", order: "201" }
    : { unknown: "401", keyword: "404", readOnly: "404", writeOnly: "405", type: "406", range: "407", index: "301", unset: "403", order: "408" };
  const values = new Map(Object.entries(told.values));
  const counts = new Map();
  const forms = new Map();
  const INDEX = /\.(0|[1-9]\d{0,2})(?=\.|$)/g;
  const UNKEPT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

  const row = (name) => (/\.n(\.|$)/.test(name) ? undefined : told.model[name.replace(INDEX, ".n")]);
  // Each index of a name with the list that it counts in: [["cmi.objectives", 0], …]
  const places = (name) => [...name.matchAll(INDEX)].map((found) => [name.slice(0, found.index), Number(found[1])]);
  const note = (name) => {
    for (const [list, place] of places(name)) counts.set(list, Math.max(counts.get(list) ?? 0, place + 1));
  };
  const beyond = (name, more) => places(name).some(([list, place]) => place >= (counts.get(list) ?? 0) + more);
  for (const name of values.keys()) note(name);

  const missing = (name) => {
    if (!old) return /\._(children|count)$/.test(name) ? "301" : code.unknown;
    return name.endsWith("._children") ? "202" : name.endsWith("._count") ? "203" : code.unknown;
  };
  // Two elements of 2004 follow from a threshold of the manifest.
  const derived = (name) => {
    const compare = (measure, least, yes, no) => {
      if (told.presets[least] === undefined) return undefined;
      return values.has(measure) ? (Number(values.get(measure)) >= Number(told.presets[least]) ? yes : no) : undefined;
    };
    if (name === "cmi.completion_status") return compare("cmi.progress_measure", "cmi.completion_threshold", "completed", "incomplete");
    if (name === "cmi.success_status") {
      return compare("cmi.score.scaled", "cmi.scaled_passing_score", "passed", "failed") ?? (told.presets["cmi.scaled_passing_score"] === undefined ? undefined : "unknown");
    }
    return undefined;
  };
  const refusal = ([, form, most, low, high], value) => {
    if ((most && value.length > most) || UNKEPT.test(value)) return code.type;
    if (form) {
      if (!forms.has(form)) forms.set(form, new RegExp(`^(?:${form})$`, "s"));
      if (!forms.get(form).test(value)) return code.type;
    }
    const out = (low !== null && Number(value) < low) || (high !== null && Number(value) > high);
    return value !== "" && out ? code.range : "0";
  };
  // In 2004, what belongs to an entry of a list comes after the identifier of the entry.
  const unordered = (name) => {
    const found = /^(cmi\.(?:interactions|objectives)\.\d+)\.(.+)$/.exec(name);
    return !old && found && found[2] !== "id" && !values.has(`${found[1]}.id`);
  };

  return {
    values,
    get(name) {
      const element = row(name);
      if (!element) return ["", missing(name)];
      if (element[0] === "w") return ["", code.writeOnly];
      if (name.endsWith("._count")) return beyond(name, 0) ? ["", code.index] : [String(counts.get(name.slice(0, -7)) ?? 0), "0"];
      if (beyond(name, 0)) return ["", code.index];
      const found = derived(name) ?? told.presets[name] ?? values.get(name) ?? element[5];
      return found === null || found === undefined ? ["", code.unset] : [found, "0"];
    },
    set(name, value) {
      const element = row(name);
      if (!element) return missing(name) === "401" ? "401" : code.keyword;
      if (/\._(children|count)$/.test(name) || name === "cmi._version") return code.keyword;
      if (element[0] === "r") return code.readOnly;
      if (beyond(name, 1)) return old ? "201" : "351";
      if (unordered(name)) return code.order;
      const refused = refusal(element, value);
      if (refused === "0") {
        values.set(name, value);
        note(name);
      }
      return refused;
    },
  };
}

// Sending: always the whole state, so that the latest is enough; again and again until it is kept.
function courier(told, model, tellPlayer) {
  const opened = performance.now();
  const LARGEST_GOODBYE = 60_000; // what browsers let a page send while it closes
  let changed = new Set();
  let last = told.now, waiting = 0, tries = 0, finished = false;

  const stamp = () => (last = Math.max(last + 1, Math.round(told.now + performance.now() - opened)));
  const letter = (names) => JSON.stringify({
    session: told.session,
    stamp: stamp(),
    finished,
    partial: names !== undefined,
    values: Object.fromEntries(names ? names.map((name) => [name, model.values.get(name)]) : model.values),
  });
  const send = async (closing) => {
    clearTimeout(waiting);
    waiting = 0;
    const sent = changed;
    let body = letter();
    if (closing && body.length > LARGEST_GOODBYE) body = letter([...sent]);
    changed = new Set();
    if (!told.address) return;
    try {
      const answer = await fetch(told.address, {
        method: "POST", body, credentials: "omit", headers: { "Content-Type": "text/plain" },
        keepalive: closing && body.length <= LARGEST_GOODBYE,
      });
      if (answer.status >= 500) throw new Error(answer.status);
      tries = 0;
      tellPlayer({ kept: answer.ok, refused: !answer.ok, gone: answer.status === 404 || answer.status === 410 });
    } catch {
      changed = new Set([...sent, ...changed]);
      tellPlayer({ kept: false });
      waiting = setTimeout(send, Math.min(60_000, 2000 * 2 ** tries++));
    }
  };
  let asked = false;
  // Content often commits and says goodbye in one breath: that is one letter.
  const soon = () => {
    if (asked) return;
    asked = true;
    queueMicrotask(() => {
      asked = false;
      void send(true);
    });
  };
  return {
    changed(name) {
      changed.add(name);
      if (!waiting) waiting = setTimeout(send, 5000); // content that never commits
    },
    last: () => last,
    send: soon,
    finish() {
      finished = true;
      soon();
    },
    closing() {
      if (changed.size) void send(true);
    },
  };
}

// The eight functions of either version, under their own names.
function interfaceOf(told, model, post, tellPlayer, thread) {
  const old = told.standard === "scorm-1.2";
  let { phase } = thread; // "before", "running", "after"
  let again = phase === "running"; // another page of the same content: it may initialize once more
  let error = "0";
  const say = (found, result) => {
    error = found;
    return result;
  };
  const asked = (parameter) => parameter === "" || parameter === undefined || parameter === null;
  const outside = (before, after) => (old ? "301" : phase === "before" ? before : after);

  const initialize = (parameter) => {
    if (!asked(parameter)) return say("201", "false");
    if (phase === "after") return say(old ? "101" : "104", "false");
    if (phase === "running" && !again) return say(old ? "101" : "103", "false");
    phase = thread.phase = "running";
    again = false;
    return say("0", "true");
  };
  const terminate = (parameter) => {
    if (!asked(parameter)) return say("201", "false");
    if (phase !== "running") return say(outside("112", "113"), "false");
    phase = thread.phase = "after";
    post.finish();
    thread.handOver?.(); // it may be leaving already
    tellPlayer({ finished: true, go: old ? "" : (model.values.get("adl.nav.request") ?? "") });
    return say("0", "true");
  };
  const get = (name) => {
    if (phase !== "running") return say(outside("122", "123"), "");
    if (!name) return say(old ? "201" : "301", "");
    const [value, found] = model.get(String(name));
    return say(found, value);
  };
  const set = (name, value) => {
    if (phase !== "running") return say(outside("132", "133"), "false");
    if (!name) return say(old ? "201" : "351", "false");
    const found = model.set(String(name), String(value ?? ""));
    if (found === "0") post.changed(String(name));
    return say(found, found === "0" ? "true" : "false");
  };
  const commit = (parameter) => {
    if (!asked(parameter)) return say("201", "false");
    if (phase !== "running") return say(outside("142", "143"), "false");
    post.send();
    return say("0", "true");
  };
  const getLastError = () => error;
  const getErrorString = (asked) => ERRORS[String(asked)] ?? "";
  const getDiagnostic = (asked) => ERRORS[String(asked || error)] ?? "";

  return old
    ? {
        LMSInitialize: initialize, LMSFinish: terminate, LMSGetValue: get, LMSSetValue: set, LMSCommit: commit,
        LMSGetLastError: getLastError, LMSGetErrorString: getErrorString, LMSGetDiagnostic: getDiagnostic,
      }
    : {
        Initialize: initialize, Terminate: terminate, GetValue: get, SetValue: set, Commit: commit,
        GetLastError: getLastError, GetErrorString: getErrorString, GetDiagnostic: getDiagnostic, version: "1.0",
      };
}

const ERRORS = {
  0: "No error", 101: "General exception", 102: "General initialization failure", 103: "Already initialized",
  104: "Content instance terminated", 111: "General termination failure", 112: "Termination before initialization",
  113: "Termination after termination", 122: "Retrieve data before initialization",
  123: "Retrieve data after termination", 132: "Store data before initialization", 133: "Store data after termination",
  142: "Commit before initialization", 143: "Commit after termination", 201: "Invalid argument",
  202: "Element cannot have children", 203: "Element is not an array: it cannot have a count", 301: "Not initialized, or no such place to read",
  351: "General set failure", 391: "General commit failure", 401: "Undefined data model element",
  402: "Element is a keyword, or not implemented", 403: "Element is read only, or has no value yet",
  404: "Element is write only, or read only", 405: "Incorrect data type, or write only", 406: "Data type mismatch",
  407: "Value out of range", 408: "Another element must be set first",
};

// Pages of one content follow each other in one frame: what the last one held goes on, by the frame's own name.
const THREAD = "passerelle-scorm:";
function threadOf(told) {
  let found = null;
  try {
    found = window.name.startsWith(THREAD) ? JSON.parse(window.name.slice(THREAD.length)) : null;
  } catch {
    // the content wrote there too: the server knows the rest
  }
  if (!found || found.address !== told.address) return { phase: "before" };
  window.name = "";
  Object.assign(told, { values: found.values, now: Math.max(told.now, found.now) });
  if (found.phase !== "running") {
    for (const name of Object.keys(told.values)) {
      if (/^cmi\.(core\.)?(exit|session_time)$|^adl\.nav\.request$/.test(name)) delete told.values[name];
    }
    return { phase: "before" };
  }
  told.session = found.session;
  return { phase: "running" };
}

// A frame inside the content: it speaks through the page that holds it.
function insideAnother(name) {
  try {
    if (window.parent !== window && window.parent[name]) {
      window[name] = window.parent[name];
      return true;
    }
  } catch {
    // another origin: it answers for itself
  }
  return false;
}

function scorm(told) {
  const name = told.standard === "scorm-1.2" ? "API" : "API_1484_11";
  lendStorage();
  if (insideAnother(name)) return;
  const player = window.parent;
  const tellPlayer = (news) => player !== window && player.postMessage({ passerelle: news }, "*");
  const thread = threadOf(told);
  const model = dataModel(told);
  const post = courier(told, model, tellPlayer);
  window[name] = interfaceOf(told, model, post, tellPlayer, thread);
  // Content looks for the interface in window.parent, which a foreign origin may not even name: it is here.
  window.parent = window;
  // Before the next page is asked for, as browsers take the frame's name along at that very moment; and once more.
  const handOver = (thread.handOver = () => {
    if (thread.phase === "before") return;
    const values = Object.fromEntries(model.values);
    window.name = THREAD + JSON.stringify({ phase: thread.phase, address: told.address, session: told.session, now: post.last(), values });
  });
  addEventListener("beforeunload", handOver);
  addEventListener("pagehide", () => {
    handOver();
    post.closing();
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && post.closing());
  addEventListener("message", ({ source, data }) => source === player && data?.passerelle === "save" && post.closing());
}
