//! When something arrives, worded by how sure that is; days and times where the event happens.

use aftersale_model::parcel::{Confidence, Estimate, LocalInstant};
use aftersale_text::Words;
use jiff::civil;
use jiff::tz::Offset;

use crate::mail::sheet::Fact;
use crate::text;

/// A low confidence is never worded as one day.
pub fn fact(words: &Words, estimate: &Estimate) -> Fact {
    let (from, to) = (civil_of(estimate.from), civil_of(estimate.to));
    let unsure = estimate.confidence == Confidence::Low;
    let value = match is_one_day(estimate) {
        true if unsure => text::day_about(words, &day(words, to.date())),
        true if estimate.hours => {
            text::day_between(words, &day(words, to.date()), &clock(words, from), &clock(words, to))
        }
        true => day(words, to.date()),
        false => text::day_range(words, &day(words, from.date()), &day(words, to.date())),
    };
    Fact { name: if unsure { text::fact_probably(words) } else { text::fact_arrives(words) }, value }
}

pub fn is_one_day(estimate: &Estimate) -> bool {
    civil_of(estimate.from).date() == civil_of(estimate.to).date()
}

pub fn day(words: &Words, date: civil::Date) -> String {
    words.day(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
}

pub fn short_day(words: &Words, date: civil::Date) -> String {
    words.short_day(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
}

pub fn day_of(words: &Words, at: LocalInstant) -> String {
    day(words, civil_of(at).date())
}

pub fn day_and_time(words: &Words, at: LocalInstant) -> String {
    text::day_at(words, &day_of(words, at), &clock(words, civil_of(at)))
}

fn clock(words: &Words, at: civil::DateTime) -> String {
    words.time(&format!("{:02}:{:02}", at.hour(), at.minute()))
}

fn civil_of(at: LocalInstant) -> civil::DateTime {
    Offset::from_seconds(at.offset_s).unwrap_or(Offset::UTC).to_datetime(at.at)
}
