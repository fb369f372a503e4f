//! The way from order to door, with the current step marked by words, by shape and by colour.

use aftersale_ui::{El, Icon, el, icon, part};

use crate::state::Progress;
use crate::ui::Ui;
use crate::{text, words};

pub fn steps(ui: &Ui, progress: &Progress) -> El {
    let count = progress.steps.len() as u32;
    let steps = progress.steps.iter().enumerate().map(|(at, step)| {
        let current = at == progress.current;
        let name = match (current, at < progress.current) {
            (true, _) if progress.problem => "step step--problem",
            (true, _) if at + 1 == progress.steps.len() => "step step--done step--current",
            (true, _) => "step step--current",
            (_, true) => "step step--done",
            _ => "step",
        };
        let sign = match name {
            "step step--problem" => Some(icon(Icon::Alert)),
            "step step--done" | "step step--done step--current" => Some(icon(Icon::Check)),
            _ => None,
        };
        part("li", name)
            .maybe_attr("aria-current", current.then_some("step"))
            .child(part("span", "step-marker").maybe(sign))
            .child(el("span").text(words::step(&ui.words, *step)))
    });
    let w = &ui.words;
    let place = text::step_of(w, &w.number(count), &w.number(progress.current as u32 + 1));
    el("div")
        .child(part("p", "hidden").text(place))
        .child(part("ol", "steps").attr("aria-label", text::steps_label(w)).each(steps.collect()))
}
