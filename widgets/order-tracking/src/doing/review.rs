//! A report before it is sent, and what became of it.

use aftersale_api::claim::{Claim, PhotoRule};
use aftersale_ui::{El, Tone, el, notice, part};

use super::desk::{Deed, Desk};
use super::form::{parcel, reason};
use super::photos::picture;
use super::state::Outcome;
use crate::ui::quiet;
use crate::words::day;
use crate::{items, text};

/// Check your answers.
pub fn review(desk: &Desk<'_>) -> Option<El> {
    let w = &desk.ui.words;
    let report = &desk.doing.report;
    let choice = report.choice(desk.case)?;
    let lines = if choice.by_line { &report.lines } else { desk.case.lines(&report.parcel) };
    let several = desk.case.parcels(choice.reason).len() > 1;
    let said = if report.says_something() { report.text.clone() } else { text::check_nothing(w) };
    let plain = |text: String| el("p").attr("dir", "auto").text(text);
    let photos = (choice.photos != PhotoRule::Off).then(|| {
        let mut shown = Vec::new();
        for photo in &report.photos {
            shown.push(
                part("li", "item")
                    .child(picture(photo))
                    .child(part("p", "name").child(el("bdi").text(photo.name.clone()))),
            );
        }
        let shown =
            if shown.is_empty() { plain(text::check_nothing(w)) } else { part("ul", "photos").each(shown) };
        row(desk, text::report_photos(w), shown, "#add-photos, #photos button")
    });
    let goods = items::of_return(desk.ui, &desk.case.order, lines);
    let answers = part("dl", "answers")
        .child(row(desk, text::check_reason(w), plain(reason(desk, choice.reason)), "#reasons input:checked"))
        .maybe(several.then(|| {
            row(desk, text::parcel(w), plain(parcel(desk, &report.parcel)), "#parcels input:checked")
        }))
        .child(row(desk, text::totals_lines(w), goods, "#items input, #reasons input:checked"))
        .child(row(desk, text::check_text(w), plain(said), "#words"))
        .maybe(photos);
    Some(
        part("div", "form report")
            .child(desk.ui.title(text::check_title(w)))
            .maybe(desk.stop())
            .child(answers)
            .child(
                part("div", "row")
                    .child(desk.submit(text::check_send(w)))
                    .child(desk.back("button button-quiet")),
            ),
    )
}

/// An answer, and the way to change it.
fn row(desk: &Desk<'_>, question: String, answer: El, at: &'static str) -> El {
    let change = desk
        .button("button button-quiet", text::check_change(&desk.ui.words), Deed::Change(at))
        .child(part("span", "hidden").text(question.clone()));
    el("div")
        .child(part("dt", "label").text(question))
        .child(el("dd").child(answer))
        .child(el("dd").child(change))
}

/// What became of it.
pub fn outcome(desk: &Desk<'_>, outcome: &Outcome) -> El {
    let w = &desk.ui.words;
    match outcome {
        Outcome::Claimed(claim) => sent(desk, claim),
        Outcome::Exists => end(desk, text::exists_title(w), text::exists_text(w)),
        Outcome::Impossible => end(desk, text::impossible_title(w), text::impossible_text(w)),
        Outcome::TooLate => end(desk, text::late_title(w), text::late_text(w)),
    }
}

fn sent(desk: &Desk<'_>, claim: &Claim) -> El {
    let w = &desk.ui.words;
    let by = claim
        .answer_by_on
        .as_ref()
        .map(|by| el("p").text(text::claim_answer_by(w, &day(w, by, &desk.case.order.today_on))));
    let said = el("div")
        .child(el("p").text(text::sent_number(w, &claim.number)))
        .maybe(by)
        .child(el("p").text(text::sent_next(w)));
    part("section", "form")
        .child(desk.ui.title(text::sent_title(w)))
        .child(notice(Tone::Good, said))
        .child(desk.back("button button-primary"))
}

fn end(desk: &Desk<'_>, title: String, explanation: String) -> El {
    part("section", "form")
        .child(desk.ui.title(title))
        .child(quiet(explanation))
        .child(desk.back("button button-primary"))
}
