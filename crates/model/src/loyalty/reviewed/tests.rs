//! A review brings twenty points in the fair programme.

use super::*;
use crate::loyalty::Ledger;
use crate::loyalty::programme::tests::fair;
use crate::review::{Decided, Reason, Said, Verdict};
use crate::sample::{delivered, on};

fn review(subject: Subject, stars: u8) -> Review {
    Review {
        id: format!("{subject:?}"),
        order_id: "order-1".into(),
        subject,
        variant: None,
        said: Said { stars, ..Said::default() },
        shown_name: String::new(),
        incentive: true,
        sent_at: on(20, 9),
        edited_at: None,
        decided: None,
        reply: None,
    }
}

fn cup(stars: u8) -> Review {
    review(Subject::Product("product-cup".into()), stars)
}

#[test]
fn one_star_brings_what_five_do_also_when_it_is_rejected() {
    let found = |review: Review| reviewed(&fair(), &delivered(), &[review], &[]);
    let five = found(cup(5));
    let ledger = Ledger::fold(&five, on(20, 10));
    assert_eq!((ledger.totals.available, ledger.totals.pending), (20, 0));
    assert_eq!(found(cup(1)), five);
    let verdict = Verdict::Rejected(Reason::Topic);
    let rejected = Review { decided: Some(Decided { at: on(21, 9), verdict, note: None }), ..cup(1) };
    assert_eq!(found(rejected), five);
}

#[test]
fn each_subject_brings_points_once_whatever_became_of_its_review() {
    let reviews = [cup(3), review(Subject::Delivery, 1)];
    let known = reviewed(&fair(), &delivered(), &reviews, &[]);
    assert_eq!(known.len(), 2);
    // Taken back, and written anew later.
    let again = Review { id: "another".into(), sent_at: on(25, 9), ..cup(5) };
    assert!(reviewed(&fair(), &delivered(), &[again], &known).is_empty());
    let others = Review { order_id: "order-2".into(), ..cup(5) };
    assert!(reviewed(&fair(), &delivered(), &[others], &[]).is_empty());
}

#[test]
fn a_programme_without_that_way_gives_nothing() {
    let mut programme = fair();
    programme.ways.retain(|way| way.kind != WayKind::Review);
    assert!(reviewed(&programme, &delivered(), &[cup(5)], &[]).is_empty());
}
