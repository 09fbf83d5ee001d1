/* The SCORM 1.2 run-time seen from a package: finds the platform's API, asks it, tells it, and says goodbye once. */
(() => {
  "use strict";
  const MOST_FRAMES = 500;

  /** The API that a window or one of those above it offers. */
  function above(start) {
    let frame = start;
    for (let tries = 0; frame && tries < MOST_FRAMES; tries += 1) {
      try {
        if (frame.API) return frame.API;
        if (!frame.parent || frame.parent === frame) return null;
        frame = frame.parent;
      } catch {
        return null; // a window of another site: nothing can be asked of it
      }
    }
    return null;
  }

  function find() {
    const found = above(window);
    if (found) return found;
    let opener = null;
    try {
      opener = window.opener || window.top.opener;
    } catch {
      return null;
    }
    return opener ? above(opener) : null;
  }

  /** « 00:12:34.56 », as CMITimespan wants it. */
  function timespan(milliseconds) {
    const hundredths = Math.floor(milliseconds / 10);
    const two = (number) => String(number).padStart(2, "0");
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
  }

  class Session {
    constructor() {
      this.api = find();
      this.began = Date.now();
      this.open = Boolean(this.api) && String(this.api.LMSInitialize("")) === "true";
    }

    get(element) {
      return this.open ? String(this.api.LMSGetValue(element) ?? "") : "";
    }

    set(element, value) {
      return !this.open || String(this.api.LMSSetValue(element, String(value))) === "true";
    }

    /** True unless the platform says that it could not keep it. */
    save() {
      return !this.open || String(this.api.LMSCommit("")) === "true";
    }

    finish() {
      if (!this.open) return;
      this.set("cmi.core.session_time", timespan(Date.now() - this.began));
      this.set("cmi.core.exit", "suspend");
      this.api.LMSCommit("");
      this.api.LMSFinish("");
      this.open = false;
    }
  }

  window.Passerelle = { ...window.Passerelle, Session, timespan };
})();
