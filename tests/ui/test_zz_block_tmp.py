"""Measures how long the UI thread is blocked in a driven session with real services."""
import os, sys, time
os.environ.setdefault("QT_QPA_PLATFORM","offscreen")
from pathlib import Path
import pytest
from PySide6.QtCore import Qt, QTimer
from support.driven_window import driven_window
from voice_interviewer.ui.stages import Stage
from voice_interviewer.ui.pages import PageName

@pytest.mark.timeout(170)
def test_block(qapp, qtbot, virtual_audio, tmp_path, monkeypatch):
    for v in ("DATA","CONFIG","CACHE"): monkeypatch.setenv(f"XDG_{v}_HOME", str(tmp_path/v))
    gaps=[]; last=[time.perf_counter(), time.thread_time()]; label=["start"]
    def tick():
        now, cpu=time.perf_counter(), time.thread_time()
        # CPU used by the UI thread between two looks: not disturbed by other processes
        gaps.append((cpu-last[1], now-last[0], label[0])); last[:]=[now,cpu]
    with driven_window(qapp, qtbot) as d:
        t=QTimer(); t.timeout.connect(tick); t.start(5)
        def phase(n): label[0]=n
        qtbot.wait(500)
        phase("settings"); d.window.go(PageName.SETTINGS); qtbot.wait(2500)
        phase("history"); d.window.go(PageName.HISTORY); qtbot.wait(500)
        phase("home"); d.window.go(PageName.HOME); qtbot.wait(500)
        phase("rehearse")
        t0=time.perf_counter(); d.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: d.rehearsal.rehearsal and d.rehearsal.rehearsal.asker._player._timer.isActive(), timeout=20000)
        print("ask to sound started", time.perf_counter()-t0)
        d.press(Qt.Key.Key_Escape); d.wait_for_stage(Stage.THINKING)
        phase("open mic"); t0=time.perf_counter(); d.press(Qt.Key.Key_Return); d.wait_for_stage(Stage.ANSWERING); print("mic open", time.perf_counter()-t0)
        phase("answering"); virtual_audio.speak_into_mic(Path("/work/main/assets/sample_answer.flac") if False else _wav(tmp_path), wait=True)
        phase("finish"); d.press(Qt.Key.Key_Return); 
        d.wait_for_stage(Stage.CHECKING, Stage.READY, Stage.NO_SPEECH)
        phase("check"); qtbot.waitUntil(lambda: d.window.pages.name is PageName.FEEDBACK or d.rehearsal.rehearsal.stage is Stage.NO_SPEECH, timeout=100000)
        phase("feedback"); qtbot.wait(800)
        t.stop()
    worst={}
    for cpu,wall,n in gaps:
        w=worst.setdefault(n,[]); w.append((cpu,wall))
    for n,w in worst.items():
        top=sorted(w,reverse=True)[:3]; print(n, "looks",len(w),"worst ui-thread cpu ms", [round(1000*c) for c,_ in top], "worst wall", [round(1000*x) for x in sorted((x for _,x in w),reverse=True)[:3]])
def _wav(tmp):
    import glob
    return Path(sorted(glob.glob("/work/shared/speech/**/*.wav",recursive=True)+glob.glob("/work/shared/speech/**/*.flac",recursive=True))[0])
