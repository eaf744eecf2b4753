// 录像: enhancement only. A moment plays from there; writing takes the moment that is shown.
const video = document.getElementById("video"), at = document.getElementById("at"), text = document.getElementById("text");
const shown = s => (s >= 3600 ? Math.floor(s / 3600) + ":" + String(Math.floor(s / 60) % 60).padStart(2, "0") : Math.floor(s / 60)) + ":" + String(Math.floor(s) % 60).padStart(2, "0");
for (const jump of document.querySelectorAll("[data-second]"))
  jump.addEventListener("click", () => { video.currentTime = +jump.dataset.second; video.play(); });
text.addEventListener("input", () => { if (!at.value) at.value = shown(video.currentTime); });
