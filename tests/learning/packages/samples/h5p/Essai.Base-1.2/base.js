// A library that another needs: it must be there first.
var Essai = Essai || {};
Essai.Base = { button: function (text, onClick) { return H5P.jQuery("<button type='button'>").text(text).on("click", onClick); } };
