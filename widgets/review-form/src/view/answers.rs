//! What goes with a product's stars: words, scales, a recommendation, the shop's own questions. Nothing has to be answered.

use aftersale_text::Words;
use aftersale_ui::{El, el, part};

use super::{Deed, Ui, group, numbered, own_words, twice_numbered};
use crate::draft::Answers;
use crate::screen::{Screen, Wrong};
use crate::text;
use crate::told::{Kind, Question, Scale};

const POINTS: u32 = 5;
/// From here on a review says more than that somebody likes something.
const MUCH: usize = 80;
/// Where the end of the field is worth a word.
const NEAR: usize = 100;

/// How far the words have come, with no least length: a screen that says the same is not drawn anew at every letter.
pub fn helper(w: &Words, written: &str, max: u32) -> String {
    let count = written.trim().chars().count();
    let left = (max as usize).saturating_sub(written.chars().count());
    match count {
        _ if left <= NEAR && max > 0 => text::chars_left(w, left as u32),
        0 => text::helper_none(w),
        _ if count < MUCH => text::helper_some(w),
        _ => text::helper_much(w),
    }
}

pub fn words(ui: &Ui, screen: &Screen, at: usize) -> El {
    let w = &ui.words;
    let max = screen.told.as_ref().map_or(0, |told| told.text_max);
    let written = screen.answers(at).map_or("", |answers| &answers.text);
    let id = numbered("text-", at);
    let (hint_id, helper_id, error_id) =
        (numbered("text-hint-", at), numbered("text-helper-", at), numbered("text-error-", at));
    let long = screen.wrong.contains(&Wrong::TooLong(at));
    let name = screen.told_product(at).map_or("", |product| &product.name);
    let error = long.then(|| {
        part("p", "error").attr("id", error_id.clone()).text(text::needs_shorter(w, &w.number(max), name))
    });
    let mut described = hint_id.clone();
    for (id, there) in [(&helper_id, true), (&error_id, long)] {
        if there {
            described.push(' ');
            described.push_str(id);
        }
    }
    part("div", "field")
        .child(part("label", "label").attr("for", id.clone()).text(text::words(w)))
        .child(part("p", "hint").attr("id", hint_id).text(text::words_hint(w)))
        .maybe(error)
        .child(
            part("textarea", "input")
                .attr("id", id)
                .attr("rows", "4")
                .attr("dir", "auto")
                .attr("aria-describedby", described)
                .attr("aria-invalid", if long { "true" } else { "false" })
                .on("input", ui.on(Deed::Type(at)))
                .text(written),
        )
        .child(part("p", "hint").attr("id", helper_id).text(helper(w, written, max)))
}

/// One answer of several.
fn choice(ui: &Ui, kind: &'static str, name: &str, id: String, chosen: bool, label: El, deed: Deed) -> El {
    part("label", "choice")
        .child(
            el("input")
                .attr("type", kind)
                .attr("name", name.to_owned())
                .attr("id", id)
                .flag("checked", chosen)
                .on("change", ui.on(deed)),
        )
        .child(label)
}

fn legend(question: &str) -> El {
    part("legend", "label").child(own_words(question))
}

pub fn scales(ui: &Ui, screen: &Screen, at: usize) -> Vec<El> {
    let mut all = Vec::new();
    let Some(product) = screen.told_product(at) else { return all };
    for (of, scale) in product.scales.iter().enumerate() {
        all.push(one_scale(ui, screen.answers(at), at, of, scale));
    }
    all
}

fn one_scale(ui: &Ui, answers: Option<&Answers>, at: usize, of: usize, scale: &Scale) -> El {
    let w = &ui.words;
    let name = twice_numbered("scale-", at, of);
    let chosen = answers.map_or(0, |answers| answers.point(&scale.id));
    let mut points = Vec::new();
    for point in 1..=POINTS {
        let word = match point {
            1 => &scale.min,
            3 => &scale.mid,
            5 => &scale.max,
            _ => "",
        };
        let (number, most) = (w.number(point), w.number(POINTS));
        let said = if word.is_empty() {
            text::point(w, &number, &most)
        } else {
            text::point_named(w, &number, &most, word)
        };
        let mut id = name.clone();
        id.push('-');
        aftersale_ui::push_digits(&mut id, point);
        points.push(
            part("label", "point")
                .child(
                    el("input")
                        .attr("type", "radio")
                        .attr("name", name.clone())
                        .attr("id", id)
                        .flag("checked", point == chosen)
                        .on("change", ui.on(Deed::Point(at, of, point))),
                )
                .child(el("span").attr("class", "hidden").text(said))
                .child(part("span", "hint").attr("aria-hidden", "true").text(word)),
        );
    }
    group(name, legend(&scale.name), None).child(part("div", "points").each(points))
}

pub fn recommend(ui: &Ui, screen: &Screen, at: usize) -> El {
    let w = &ui.words;
    let chosen = screen.answers(at).and_then(|answers| answers.recommend);
    let name = numbered("recommend-", at);
    let mut rows = Vec::new();
    for (of, (value, label)) in
        [(Some(true), text::yes(w)), (Some(false), text::no(w)), (None, text::no_answer(w))]
            .into_iter()
            .enumerate()
    {
        let id = twice_numbered("recommend-", at, of);
        let label = el("span").text(label);
        rows.push(choice(ui, "radio", &name, id, value == chosen, label, Deed::Recommend(at, value)));
    }
    group(name, part("legend", "label").text(text::recommend(w)), None).each(rows)
}

pub fn questions(ui: &Ui, screen: &Screen, at: usize) -> Vec<El> {
    let mut all = Vec::new();
    let (Some(product), Some(answers)) = (screen.told_product(at), screen.answers(at)) else { return all };
    for (of, question) in product.questions.iter().enumerate() {
        all.push(one_question(ui, answers, at, of, question));
    }
    all
}

fn one_question(ui: &Ui, answers: &Answers, at: usize, of: usize, question: &Question) -> El {
    let w = &ui.words;
    let id = twice_numbered("question-", at, of);
    let given = answers.answer(&question.id);
    let hint_id = twice_numbered("question-hint-", at, of);
    let hint =
        || question.private.then(|| part("p", "hint").attr("id", hint_id.clone()).text(text::private(w)));
    let described = question.private.then_some(hint_id.as_str());
    let field = |input: El| {
        part("div", "field")
            .child(part("label", "label").attr("for", id.clone()).child(own_words(&question.text)))
            .maybe(hint())
            .child(input.attr("id", id.clone()).maybe_attr("aria-describedby", described))
    };
    let first = given.first().map_or("", |value| value);
    match question.kind {
        Kind::Text => field(
            part("textarea", "input")
                .attr("rows", "2")
                .attr("dir", "auto")
                .on("input", ui.on(Deed::Answer(at, of)))
                .text(first),
        ),
        Kind::Select => {
            let mut options = vec![el("option").flag("selected", first.is_empty()).text(text::no_answer(w))];
            for option in &question.options {
                options.push(el("option").flag("selected", option.id == first).text(option.name.clone()));
            }
            field(part("select", "input").on("change", ui.on(Deed::Select(at, of))).each(options))
        }
        Kind::Radio | Kind::Checkbox => {
            let ticks = question.kind == Kind::Checkbox;
            let mut rows = Vec::new();
            for (which, option) in question.options.iter().enumerate() {
                let mut own_id = id.clone();
                own_id.push('-');
                aftersale_ui::push_digits(&mut own_id, which as u32);
                let chosen = given.contains(&option.id);
                let deed = if ticks { Deed::Tick(at, of, which) } else { Deed::Pick(at, of, which) };
                let kind = if ticks { "checkbox" } else { "radio" };
                rows.push(choice(ui, kind, &id, own_id, chosen, own_words(&option.name), deed));
            }
            group(id.clone(), legend(&question.text), described).maybe(hint()).each(rows)
        }
    }
}
