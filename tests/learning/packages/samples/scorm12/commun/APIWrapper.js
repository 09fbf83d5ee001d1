// The search that the standard describes: up the parents, then the opener.
var findAPITries = 0;
function findAPI(win) {
  while ((win.API == null) && (win.parent != null) && (win.parent != win)) {
    findAPITries++;
    if (findAPITries > 7) return null;
    win = win.parent;
  }
  return win.API;
}
function getAPI() {
  var theAPI = null;
  if ((window.parent) && (window.parent != window)) theAPI = findAPI(window.parent);
  if ((theAPI == null) && (window.opener != null)) theAPI = findAPI(window.opener);
  if (theAPI == null) theAPI = findAPI(window);
  return theAPI;
}
var api = null, sessionStart = new Date(), over = false;
function start() {
  api = getAPI();
  if (api == null) { document.getElementById("say").textContent = "no API"; return false; }
  return api.LMSInitialize("") === "true";
}
function two(n) { return (n < 10 ? "0" : "") + n; }
function stop(exit) {
  if (over || api == null) return;
  over = true;
  var s = Math.floor((new Date() - sessionStart) / 1000);
  api.LMSSetValue("cmi.core.session_time", "00" + two(Math.floor(s / 3600)) + ":" + two(Math.floor(s / 60) % 60) + ":" + two(s % 60));
  api.LMSSetValue("cmi.core.exit", exit);
  api.LMSCommit("");
  api.LMSFinish("");
}
