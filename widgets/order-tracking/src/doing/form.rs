//! The form of a report: the reason first, then the parcel and the items, words and photos.

use aftersale_api::claim::{ClaimBlock, ClaimChoice, ClaimReason, PhotoRule};
use aftersale_api::parcel::{Direction, ParcelLine};
use aftersale_ui::{El, Handler, el, part};

use super::desk::{Deed, Desk, numbered};
use super::photos;
use super::state::Wrong;
use crate::ui::quiet;
use crate::words::day;
use crate::{items, text, words};

pub fn form(desk: &Desk<'_>) -> El {
    let w = &desk.ui.words;
    let report = &desk.doing.report;
    let choice = report.choice(desk.case);
    let by_when = desk.case.claimable.as_ref().map(|claimable| {
        quiet(text::claim_answer_by(w, &day(w, &claimable.answer_by_on, &desk.case.order.today_on)))
    });
    let lines = desk.case.lines(&report.parcel);
    let about = choice.map(|choice| if choice.by_line { pick(desk, lines) } else { all(desk, lines) });
    let photos = choice.filter(|choice| choice.photos != PhotoRule::Off);
    part("form", "form report")
        .attr("novalidate", "")
        .attr("aria-labelledby", "title")
        .on("submit", desk.on(Deed::Review))
        .child(desk.ui.title(text::report_title(w)))
        .maybe(by_when)
        .maybe(summary(desk))
        .child(reasons(desk))
        .maybe(report.reason.and_then(|reason| parcels(desk, reason)))
        .maybe(about)
        .maybe(choice.map(|_| own_words(desk)))
        .maybe(photos.map(|choice| photos::photos(desk, choice.photos)))
        .child(
            part("div", "row")
                .child(
                    part("button", "button button-primary")
                        .attr("type", "submit")
                        .text(text::report_continue(w)),
                )
                .child(desk.back("button button-quiet")),
        )
}

pub fn reason(desk: &Desk<'_>, reason: ClaimReason) -> String {
    let w = &desk.ui.words;
    match reason {
        ClaimReason::NotReceived => text::report_not_received(w),
        ClaimReason::Damaged => text::report_damaged(w),
        ClaimReason::Wrong => text::report_wrong(w),
        ClaimReason::Missing => text::report_missing(w),
        ClaimReason::Other => text::claim_other(w),
    }
}

/// `Parcel 2 of 3`, counted as the order shows them.
pub fn parcel(desk: &Desk<'_>, id: &str) -> String {
    let w = &desk.ui.words;
    let (mut count, mut number) = (0, 0);
    for parcel in &desk.case.order.parcels {
        if parcel.direction != Direction::Return {
            count += 1;
            if parcel.id == id {
                number = count;
            }
        }
    }
    text::parcel_of(w, &w.number(count), &w.number(number))
}

/// What stands at a wrong answer, and in the summary.
pub fn problem(desk: &Desk<'_>, wrong: Wrong) -> String {
    let w = &desk.ui.words;
    match wrong {
        Wrong::Reason => text::needs_reason(w),
        Wrong::Parcel => text::needs_parcel(w),
        Wrong::Items => text::needs_items(w),
        Wrong::Pieces(at) => {
            let line = desk.case.lines(&desk.doing.report.parcel).get(at);
            text::needs_pieces(w, line.map_or("", |line| desk.case.name(&line.line_id)))
        }
        Wrong::Text(0) => text::needs_other_text(w),
        Wrong::Text(more) => text::needs_shorter(w, more),
        Wrong::Photo => text::needs_photo(w),
        Wrong::PhotoWaiting => text::needs_sent(w),
        Wrong::PhotoFailed => text::needs_photo_again(w),
    }
}

/// The error with that id, where one of the wrong answers belongs there.
pub fn error(desk: &Desk<'_>, id: &'static str, here: &dyn Fn(Wrong) -> bool) -> Option<El> {
    let wrong = desk.doing.report.wrong.iter().find(|wrong| here(**wrong))?;
    Some(part("p", "error").attr("id", id).text(problem(desk, *wrong)))
}

/// Questions with their answers below each other.
pub fn group(id: &'static str, error_id: &'static str, legend: String, error: Option<El>) -> El {
    part("fieldset", "choices choices--stack")
        .attr("id", id)
        .maybe_attr("aria-describedby", error.as_ref().map(|_| error_id))
        .child(part("legend", "label").text(legend))
        .maybe(error)
}

/// The same words as at the answers, each a way there; a fragment does not reach into a shadow root.
fn summary(desk: &Desk<'_>) -> Option<El> {
    let report = &desk.doing.report;
    let mut entries = Vec::new();
    for &wrong in &report.wrong {
        let deed = match wrong {
            Wrong::Reason => Deed::Go("#reasons input:enabled"),
            Wrong::Parcel => Deed::Go("#parcels input:enabled"),
            Wrong::Items => Deed::Go("#items input"),
            Wrong::Pieces(at) => Deed::GoToPieces(at),
            Wrong::Text(_) => Deed::Go("#words"),
            Wrong::Photo => Deed::Go("#add-photos"),
            Wrong::PhotoWaiting | Wrong::PhotoFailed => Deed::Go("#photos button"),
        };
        entries.push(el("li").child(desk.button("link", problem(desk, wrong), deed)));
    }
    let count = entries.len() as u32;
    (count > 0).then(|| {
        part("div", "error-summary notice notice--bad")
            .attr("id", "summary")
            .attr("tabindex", "-1")
            .child(part("p", "label").text(text::doing_errors(&desk.ui.words, count)))
            .child(el("ul").each(entries))
    })
}

fn reasons(desk: &Desk<'_>) -> El {
    let w = &desk.ui.words;
    let mut rows = Vec::new();
    for (at, offer) in desk.case.offers().iter().enumerate() {
        let of = offer.choice.reason;
        let hint = if offer.blocked { block(desk, offer.choice) } else { String::new() };
        let picked = desk.doing.report.reason == Some(of);
        let on = desk.on(Deed::Reason(of));
        rows.push(answer("radio", "reason-", at, [picked, offer.blocked], reason(desk, of), hint, on));
    }
    let error = error(desk, "reasons-error", &|wrong| wrong == Wrong::Reason);
    group("reasons", "reasons-error", text::report_reason(w), error).each(rows)
}

/// Where there are several.
fn parcels(desk: &Desk<'_>, reason: ClaimReason) -> Option<El> {
    let all = desk.case.parcels(reason);
    if all.len() < 2 {
        return None;
    }
    let mut rows = Vec::new();
    for (at, (id, choice)) in all.iter().enumerate() {
        let hint = match choice.block {
            Some(_) => block(desk, choice),
            None => contents(desk, desk.case.lines(id)),
        };
        let set = [*id == desk.doing.report.parcel, choice.block.is_some()];
        rows.push(answer("radio", "parcel-", at, set, parcel(desk, id), hint, desk.on(Deed::Parcel(at))));
    }
    let error = error(desk, "parcels-error", &|wrong| wrong == Wrong::Parcel);
    Some(group("parcels", "parcels-error", text::report_parcel(&desk.ui.words), error).each(rows))
}

/// `Dripper, Filters`
fn contents(desk: &Desk<'_>, lines: &[ParcelLine]) -> String {
    let mut said = String::new();
    for line in lines {
        if !said.is_empty() {
            said.push_str(", ");
        }
        said.push_str(desk.case.name(&line.line_id));
    }
    said
}

fn all(desk: &Desk<'_>, lines: &[ParcelLine]) -> El {
    part("div", "field")
        .child(part("p", "label").text(text::report_all(&desk.ui.words)))
        .child(items::of_return(desk.ui, &desk.case.order, lines))
}

fn pick(desk: &Desk<'_>, lines: &[ParcelLine]) -> El {
    let w = &desk.ui.words;
    let report = &desk.doing.report;
    let mut rows = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let picked = report.picked(line);
        let name = desk.case.name(&line.line_id).to_owned();
        let hint = text::pieces(w, line.quantity);
        let asked = picked.filter(|_| line.quantity > 1);
        rows.push(
            answer("checkbox", "item-", at, [picked.is_some(), false], name, hint, desk.on(Deed::Line(at)))
                .maybe(asked.map(|picked| pieces(desk, at, line, picked.quantity))),
        );
    }
    let error = error(desk, "items-error", &|wrong| wrong == Wrong::Items);
    group("items", "items-error", text::report_items(w), error).each(rows)
}

fn pieces(desk: &Desk<'_>, at: usize, line: &ParcelLine, said: u32) -> El {
    let w = &desk.ui.words;
    let id = numbered("pieces-", at);
    let error_id = numbered("pieces-error-", at);
    let wrong = Wrong::Pieces(at);
    let is_wrong = desk.doing.report.wrong.contains(&wrong);
    let mut options = vec![el("option").flag("selected", said == 0).text(text::report_choose(w))];
    for count in 1..=line.quantity {
        options.push(el("option").flag("selected", count == said).text(w.number(count)));
    }
    part("div", "field")
        .child(
            part("label", "label")
                .attr("for", id.clone())
                .text(text::report_pieces(w, desk.case.name(&line.line_id))),
        )
        .maybe(is_wrong.then(|| part("p", "error").attr("id", error_id.clone()).text(problem(desk, wrong))))
        .child(
            part("select", "input")
                .attr("id", id)
                .maybe_attr("aria-describedby", is_wrong.then_some(error_id.as_str()))
                .attr("aria-invalid", if is_wrong { "true" } else { "false" })
                .on("change", desk.on(Deed::Pieces(at)))
                .each(options),
        )
}

fn own_words(desk: &Desk<'_>) -> El {
    let w = &desk.ui.words;
    let error = error(desk, "words-error", &|wrong| matches!(wrong, Wrong::Text(_)));
    let is_wrong = error.is_some();
    part("div", "field")
        .child(part("label", "label").attr("for", "words").text(text::report_text(w)))
        .child(part("p", "hint").attr("id", "words-hint").text(text::report_text_hint(w)))
        .maybe(error)
        .child(
            part("textarea", "input")
                .attr("id", "words")
                .attr("rows", "4")
                .attr("dir", "auto")
                .attr("aria-describedby", if is_wrong { "words-hint words-error" } else { "words-hint" })
                .attr("aria-invalid", if is_wrong { "true" } else { "false" })
                .on("input", desk.on(Deed::Text))
                .text(desk.doing.report.text.clone()),
        )
}

/// A radio or a checkbox, `[picked, blocked]`; `hint` says more about it, or why it can't be chosen.
fn answer(
    kind: &'static str,
    name: &'static str,
    at: usize,
    [picked, blocked]: [bool; 2],
    label: String,
    hint: String,
    on: Handler,
) -> El {
    let id = numbered(name, at);
    let mut hint_id = id.clone();
    hint_id.push_str("-hint");
    let hinted = !hint.is_empty();
    part("div", "answer")
        .child(
            part("label", "choice")
                .child(
                    el("input")
                        .attr("type", kind)
                        .attr("name", name)
                        .attr("id", id)
                        .flag("checked", picked)
                        .flag("disabled", blocked)
                        .maybe_attr("aria-describedby", hinted.then_some(hint_id.as_str()))
                        .on("change", on),
                )
                .child(el("bdi").text(label)),
        )
        .maybe(hinted.then(|| part("p", "hint").attr("id", hint_id).text(hint)))
}

/// Why a reason can't be chosen now.
fn block(desk: &Desk<'_>, choice: &ClaimChoice) -> String {
    let w = &desk.ui.words;
    let today = &desk.case.order.today_on;
    match (choice.block, &choice.from_on, &choice.until_on) {
        (Some(ClaimBlock::TooEarly), Some(from), _) => text::block_too_early(w, &words::day(w, from, today)),
        (Some(ClaimBlock::TooEarly), ..) => text::block_early(w),
        (Some(ClaimBlock::TooLate), _, Some(until)) => text::block_too_late(w, &words::day(w, until, today)),
        (Some(ClaimBlock::TooLate), ..) => text::block_late(w),
        (Some(ClaimBlock::AlreadyOpen), ..) => text::block_open(w),
        (Some(ClaimBlock::NotDelivered), ..) => text::block_not_delivered(w),
        (Some(ClaimBlock::NotMissing), ..) => text::block_not_missing(w),
        _ => text::block_other(w),
    }
}
