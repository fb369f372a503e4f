//! Opening hours: what is open when, when it opens next, and how far an hour of work reaches.
//!
//! Deliberately absent: public holidays and hours past midnight, which no source here tells.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan, civil};

use crate::parcel::OpeningHours;

/// Further ahead nothing is looked for: hours repeat by the week.
const DAYS_AHEAD: i64 = 8;
/// An answer that takes longer is no promise.
const WEEKS_MAX: usize = 52;

/// A run of hours that fits a day: both ends are times, and the first comes first.
pub fn is_well_formed(hours: &OpeningHours) -> bool {
    let week = 1..=7;
    week.contains(&hours.from_weekday) && week.contains(&hours.to_weekday) && span(hours).is_some()
}

/// When the last run of that day ends; `None` on a closed day.
pub fn closes_on(hours: &[OpeningHours], day: civil::Date, zone: &TimeZone) -> Option<Timestamp> {
    runs(hours, day, zone).into_iter().map(|(_, to)| to).max()
}

pub fn is_open(hours: &[OpeningHours], now: Timestamp, zone: &TimeZone) -> bool {
    runs(hours, day_of(now, zone), zone).iter().any(|(from, to)| *from <= now && now < *to)
}

/// When the next run begins; `None` where there are no hours.
pub fn opens_next(hours: &[OpeningHours], now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    ahead(hours, now, zone).map(|(from, _)| from).find(|from| *from > now)
}

/// When so many minutes of open hours have gone by; `None` where that takes over a year.
pub fn after_open_minutes(
    hours: &[OpeningHours],
    now: Timestamp,
    minutes: u32,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let mut left = SignedDuration::from_mins(i64::from(minutes));
    let mut at = now;
    for _ in 0..WEEKS_MAX {
        let before = at;
        for (from, to) in ahead(hours, at, zone) {
            let from = from.max(at);
            let open = to.duration_since(from);
            if open.is_negative() || open.is_zero() {
                continue;
            }
            if open >= left {
                return from.checked_add(left).ok();
            }
            left -= open;
            at = to;
        }
        if at == before {
            return None;
        }
    }
    None
}

fn ahead(
    hours: &[OpeningHours],
    now: Timestamp,
    zone: &TimeZone,
) -> impl Iterator<Item = (Timestamp, Timestamp)> {
    let today = day_of(now, zone);
    (0..DAYS_AHEAD).flat_map(move |days| runs(hours, today.saturating_add(days.days()), zone))
}

/// The runs of one day in order; those that overlap are one.
fn runs(hours: &[OpeningHours], day: civil::Date, zone: &TimeZone) -> Vec<(Timestamp, Timestamp)> {
    let weekday = u8::try_from(day.weekday().to_monday_one_offset()).unwrap_or(0);
    let at = |time: civil::Time| zone.to_timestamp(day.to_datetime(time)).ok();
    let mut found: Vec<(Timestamp, Timestamp)> = hours
        .iter()
        .filter(|run| covers(run, weekday))
        .filter_map(span)
        .filter_map(|(opens, closes)| Some((at(opens)?, at(closes)?)))
        .collect();
    found.sort_unstable();
    let mut apart: Vec<(Timestamp, Timestamp)> = Vec::new();
    for (from, to) in found {
        match apart.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => apart.push((from, to)),
        }
    }
    apart
}

/// Saturday to Monday goes over the end of the week.
fn covers(hours: &OpeningHours, weekday: u8) -> bool {
    let (from, to) = (hours.from_weekday, hours.to_weekday);
    if from <= to { (from..=to).contains(&weekday) } else { weekday >= from || weekday <= to }
}

fn span(hours: &OpeningHours) -> Option<(civil::Time, civil::Time)> {
    let (opens, closes) = (time(&hours.opens)?, time(&hours.closes)?);
    (opens < closes).then_some((opens, closes))
}

/// `08:00`; `24:00` is the end of the day.
fn time(text: &str) -> Option<civil::Time> {
    if text == "24:00" {
        return Some(civil::Time::MAX);
    }
    let (hour, minute) = text.split_once(':')?;
    let two = |digits: &str| {
        let plain = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<i8>().ok()).flatten()
    };
    civil::Time::new(two(hour)?, two(minute)?, 0, 0).ok()
}

fn day_of(now: Timestamp, zone: &TimeZone) -> civil::Date {
    zone.to_datetime(now).date()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn sofia() -> TimeZone {
        TimeZone::get("Europe/Sofia").expect("a zone")
    }

    fn run(from_weekday: u8, to_weekday: u8, opens: &str, closes: &str) -> OpeningHours {
        OpeningHours { from_weekday, to_weekday, opens: opens.into(), closes: closes.into() }
    }

    /// Weekdays with a break at noon, and Saturday mornings.
    fn hours() -> Vec<OpeningHours> {
        vec![run(1, 5, "13:00", "18:00"), run(1, 5, "08:30", "12:00"), run(6, 6, "09:00", "14:00")]
    }

    fn at(text: &str) -> Timestamp {
        sofia().to_timestamp(text.parse::<civil::DateTime>().expect("a clock")).expect("a time")
    }

    fn shown(at: Option<Timestamp>) -> Option<String> {
        at.map(|at| sofia().to_datetime(at).to_string())
    }

    #[rstest]
    // The 27th of November 2026 is a Friday.
    #[case("2026-11-27T08:29:59", false, "2026-11-27T08:30:00")]
    #[case("2026-11-27T08:30:00", true, "2026-11-27T13:00:00")]
    #[case("2026-11-27T12:00:00", false, "2026-11-27T13:00:00")]
    #[case("2026-11-27T19:00:00", false, "2026-11-28T09:00:00")]
    #[case("2026-11-28T15:00:00", false, "2026-11-30T08:30:00")]
    fn open_and_opening_next(#[case] now: &str, #[case] open: bool, #[case] next: &str) {
        assert_eq!(is_open(&hours(), at(now), &sofia()), open);
        assert_eq!(shown(opens_next(&hours(), at(now), &sofia())).as_deref(), Some(next));
    }

    #[rstest]
    #[case(27, Some("2026-11-27T18:00:00"))]
    #[case(28, Some("2026-11-28T14:00:00"))]
    #[case(29, None)]
    fn a_day_ends_with_its_last_run(#[case] day: i8, #[case] closes: Option<&str>) {
        let found = closes_on(&hours(), civil::date(2026, 11, day), &sofia());
        assert_eq!(shown(found).as_deref(), closes);
    }

    #[rstest]
    #[case("2026-11-27T10:00:00", 60, Some("2026-11-27T11:00:00"))]
    #[case("2026-11-27T11:30:00", 60, Some("2026-11-27T13:30:00"))]
    #[case("2026-11-27T17:00:00", 120, Some("2026-11-28T10:00:00"))]
    #[case("2026-11-29T10:00:00", 0, Some("2026-11-30T08:30:00"))]
    // Forty-seven and a half hours a week: two weeks and half an hour.
    #[case("2026-11-30T08:30:00", 5730, Some("2026-12-14T09:00:00"))]
    fn an_answer_is_counted_in_open_hours(
        #[case] now: &str,
        #[case] minutes: u32,
        #[case] answered: Option<&str>,
    ) {
        let found = after_open_minutes(&hours(), at(now), minutes, &sofia());
        assert_eq!(shown(found).as_deref(), answered);
    }

    #[test]
    fn without_hours_nothing_opens_and_nobody_answers() {
        let now = at("2026-11-27T10:00:00");
        for hours in [vec![], vec![run(1, 7, "18:00", "08:00")], vec![run(1, 7, "8", "noon")]] {
            assert_eq!(opens_next(&hours, now, &sofia()), None);
            assert_eq!(after_open_minutes(&hours, now, u32::MAX, &sofia()), None);
        }
    }

    #[rstest]
    #[case(run(6, 1, "00:00", "24:00"), true)]
    #[case(run(0, 1, "08:00", "09:00"), false)]
    #[case(run(1, 1, "8:00", "09:00"), false)]
    #[case(run(1, 1, "08:00", "25:00"), false)]
    #[case(run(1, 1, "09:00", "09:00"), false)]
    fn hours_are_told_from_what_is_not(#[case] run: OpeningHours, #[case] fits: bool) {
        assert_eq!(is_well_formed(&run), fits);
    }

    #[test]
    fn a_run_goes_over_the_end_of_the_week() {
        let hours = [run(6, 1, "10:00", "11:00")];
        let open = |text: &str| is_open(&hours, at(text), &sofia());
        assert!(open("2026-11-28T10:30:00") && open("2026-11-29T10:30:00") && open("2026-11-30T10:30:00"));
        assert!(!open("2026-12-01T10:30:00"));
    }
}
