//! What happens next, each step with its day; thanks for a new order.

use aftersale_api::order::{NextStep, NextStepCode};
use aftersale_text::Words;
use aftersale_ui::{El, el, part};

use super::shelf::Shelf;
use crate::text;
use crate::words::day;

/// A step that this version does not know is left out.
pub fn next(shelf: &Shelf<'_>) -> Option<El> {
    let w = &shelf.ui.words;
    let mut rows = Vec::new();
    for step in &shelf.given.steps {
        if let Some(what) = said(w, step.code) {
            let what = match &step.parcel_id {
                Some(id) => shelf.of_parcel(id, what),
                None => what,
            };
            rows.push(
                el("li")
                    .child(part("p", "name").text(what))
                    .child(part("p", "quiet").child(part("span", "when").text(when(shelf, step)))),
            );
        }
    }
    let thanks = shelf.given.is_fresh().then(|| el("p").text(text::next_thanks(w)));
    if rows.is_empty() && thanks.is_none() {
        return None;
    }
    let list = (!rows.is_empty()).then(|| part("ol", "dated").each(rows));
    Some(shelf.section("card", text::next_title(w)).maybe(thanks).maybe(list))
}

fn when(shelf: &Shelf<'_>, step: &NextStep) -> String {
    let (w, today) = (&shelf.ui.words, &shelf.given.order.today_on);
    match (&step.from_on, &step.on) {
        (_, None) => text::next_open(w),
        (Some(from), Some(to)) if from != to => text::hours_days(w, &day(w, from, today), &day(w, to, today)),
        (_, Some(on)) if is_term(step.code) => text::next_by(w, &day(w, on, today)),
        (_, Some(on)) => day(w, on, today),
    }
}

/// Its day is the last one on which it happens, not the one on which it does.
fn is_term(code: NextStepCode) -> bool {
    !matches!(
        code,
        NextStepCode::Deliver | NextStepCode::NextAttempt | NextStepCode::Release | NextStepCode::ArriveBack
    )
}

fn said(w: &Words, code: NextStepCode) -> Option<String> {
    Some(match code {
        NextStepCode::Pack => text::next_pack(w),
        NextStepCode::HandOver => text::next_hand_over(w),
        NextStepCode::Deliver => text::next_deliver(w),
        NextStepCode::Collect => text::next_collect(w),
        NextStepCode::NextAttempt => text::next_attempt(w),
        NextStepCode::Release => text::next_release(w),
        NextStepCode::AskCarrier => text::next_ask_carrier(w),
        NextStepCode::PutRight => text::next_put_right(w),
        NextStepCode::AnswerClaim => text::next_answer_claim(w),
        NextStepCode::ArriveBack => text::next_arrive_back(w),
        NextStepCode::Refund => text::next_refund(w),
        NextStepCode::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;

    use super::*;

    #[rstest]
    fn every_step_has_its_own_words(#[values("en", "de", "sv", "bg")] lang: &str) {
        let words = Words::choose(text::TABLES, &[lang]);
        let said: BTreeSet<String> =
            NextStepCode::ALL.iter().filter_map(|code| said(&words, *code)).collect();
        assert_eq!(said.len(), NextStepCode::ALL.len(), "{said:?}");
        assert!(!said.contains(""));
        assert_eq!(super::said(&words, NextStepCode::Other), None);
    }
}
