// Comes after the libraries of an H5P content, and before it begins.
window.passerelleH5P(window.H5P);
