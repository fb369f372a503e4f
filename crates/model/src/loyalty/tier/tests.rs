//! Tiers of the fair programme: friend from 0, regular from 200, family from 500 points within a year.

use rstest::rstest;

use super::*;
use crate::loyalty::entry::{Cause, Earned};
use crate::loyalty::programme::tests::fair;

fn at(text: &str) -> Timestamp {
    format!("{text}T12:00:00Z").parse().expect("a time")
}

fn earned(days: &[(&str, u64)]) -> Vec<Entry> {
    days.iter()
        .map(|(day, points)| Entry {
            id: (*day).into(),
            at: at(day),
            what: What::Earned(Earned {
                lot: (*day).into(),
                points: *points,
                cause: Cause::Shop { note: String::new() },
                version: "1".into(),
                releases_at: None,
                expires_at: None,
                waits_for: None,
                terms: Vec::new(),
            }),
        })
        .collect()
}

/// Handle, handle of what comes then, and the day it is kept until.
fn standing(programme: &Programme, entries: &[Entry], day: &str) -> (String, String, Option<String>) {
    let found = programme.standing(entries, &TimeZone::UTC, at(day)).expect("tiers");
    let kept = found.kept_until.map(|end| end.strftime("%F").to_string());
    (found.tier.handle.clone(), found.then.handle.clone(), kept)
}

#[rstest]
#[case::new("2025-12-01", "friend", "friend", None)]
#[case::on_the_way("2026-01-10", "friend", "friend", None)]
#[case::reached("2026-03-01", "regular", "friend", Some("2027-03-01"))]
#[case::higher("2026-06-01", "family", "regular", Some("2027-06-01"))]
#[case::one_step_down("2027-06-02", "regular", "friend", Some("2028-06-01"))]
#[case::and_another("2028-06-02", "friend", "friend", None)]
fn a_tier_is_reached_kept_and_lost_by_a_step(
    #[case] day: &str,
    #[case] tier: &str,
    #[case] then: &str,
    #[case] kept: Option<&str>,
) {
    let entries = earned(&[("2026-01-10", 100), ("2026-03-01", 150), ("2026-06-01", 250)]);
    let expected = (tier.to_owned(), then.to_owned(), kept.map(str::to_owned));
    assert_eq!(standing(&fair(), &entries, day), expected);
}

#[test]
fn a_tier_whose_points_are_earned_again_is_kept() {
    let entries = earned(&[("2026-03-01", 200), ("2027-02-01", 210)]);
    assert_eq!(
        standing(&fair(), &entries, "2027-03-02"),
        ("regular".into(), "friend".into(), Some("2028-03-01".into()))
    );
}

#[test]
fn as_earned_goes_down_at_once() {
    let mut programme = fair();
    programme.tier_terms.downgrade = Downgrade::AsEarned;
    let entries = earned(&[("2026-03-01", 600)]);
    assert_eq!(standing(&programme, &entries, "2027-03-02"), ("friend".into(), "friend".into(), None));
}

#[test]
fn what_was_taken_back_never_counted() {
    let mut entries = earned(&[("2026-03-01", 210)]);
    let what = What::TakenBack { lot: "2026-03-01".into(), points: 20 };
    entries.push(Entry { id: "back".into(), at: at("2026-03-09"), what });
    assert_eq!(standing(&fair(), &entries, "2026-03-08").0, "regular");
    assert_eq!(standing(&fair(), &entries, "2026-03-10").0, "friend");
}

#[test]
fn a_programme_without_tiers_has_no_standing() {
    let programme = Programme { tiers: Vec::new(), ..fair() };
    assert_eq!(programme.standing(&[], &TimeZone::UTC, at("2026-03-01")), None);
}
