//! A review from the moment it was sent.

use super::*;
use crate::sample::on;

fn review() -> Review {
    Review {
        id: "rev".into(),
        order_id: "order-1".into(),
        subject: Subject::Product("product-cup".into()),
        variant: None,
        said: Said { stars: 2, text: "Thin".into(), ..Said::default() },
        shown_name: String::new(),
        incentive: true,
        sent_at: on(20, 9),
        edited_at: None,
        decided: Some(Decided { at: on(21, 9), verdict: Verdict::Published, note: None }),
        reply: None,
    }
}

#[test]
fn what_was_changed_is_looked_at_anew_and_the_same_words_are_no_change() {
    let (before, terms) = (review(), ReviewTerms::default());
    assert_eq!(before.state(), ReviewState::Published);
    let same = before.change(before.said.clone(), String::new(), &terms, on(22, 9)).expect("no change");
    assert_eq!(same, before);
    let said = Said { stars: 4, ..before.said.clone() };
    let after = before.change(said, String::new(), &terms, on(22, 9)).expect("a change");
    assert_eq!((after.state(), after.edited_at), (ReviewState::Pending, Some(on(22, 9))));
    assert_eq!((after.sent_at, after.incentive), (before.sent_at, true));
}

#[test]
fn a_review_is_changed_within_its_days() {
    let terms = ReviewTerms { change_days: 3, ..ReviewTerms::default() };
    let said = Said { stars: 1, ..Said::default() };
    assert!(review().change(said.clone(), String::new(), &terms, on(23, 9)).is_ok());
    assert_eq!(review().change(said, String::new(), &terms, on(23, 10)), Err(NotChanged::Over));
}

#[test]
fn a_verdict_says_nothing_of_the_stars() {
    let state = |verdict| {
        let decided = Some(Decided { at: on(21, 9), verdict, note: None });
        [1, 5].map(|stars| {
            let said = Said { stars, ..Said::default() };
            Review { said, decided: decided.clone(), ..review() }.state()
        })
    };
    assert_eq!(state(Verdict::Rejected(Reason::Topic)), [ReviewState::Rejected; 2]);
    assert_eq!(state(Verdict::Published), [ReviewState::Published; 2]);
}
