// Passkeys: the library's scripts do the ceremony; this says so when it fails or cannot be done here.
const places = [...document.querySelectorAll("[data-passkey]")];

if (!window.PublicKeyCredential) {
  for (const place of places) place.hidden = true;
}

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const place of places) {
    const note = place.querySelector("[data-passkey-failed]");
    if (note) note.hidden = false;
    for (const button of place.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  }
});
