// A content type written from the H5P specification: a number to choose, a state to resume, a score to tell.
var Essai = Essai || {};
Essai.Curseur = (function ($, EventDispatcher) {
  function Curseur(params, id, extras) {
    var self = this;
    H5P.EventDispatcher.call(self);
    var state = (extras && extras.previousState) || {};
    var value = state.value === undefined ? 0 : state.value;

    self.attach = function ($container) {
      var $input = $("<input type='number' min='0'>").attr("max", params.most).val(value);
      $input.on("input", function () {
        value = Number($input.val());
        self.triggerXAPI("interacted");
      });
      var $box = $("<div class='essai'>").append($("<label>").text(params.question).append($input));
      $box.append(Essai.Base.button("Répondre", function () {
        var right = value === params.expected;
        self.triggerXAPIScored(right ? 1 : 0, 1, "completed", true, right);
        $box.find("output").text(right ? "Juste" : "À revoir");
      }));
      $container.append($box.append("<output>"));
      self.trigger("resize");
    };
    self.getCurrentState = function () { return { value: value }; };
    self.getScore = function () { return value === params.expected ? 1 : 0; };
    self.getMaxScore = function () { return 1; };
  }
  Curseur.prototype = Object.create(EventDispatcher.prototype);
  Curseur.prototype.constructor = Curseur;
  return Curseur;
})(H5P.jQuery, H5P.EventDispatcher);
