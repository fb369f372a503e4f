//! Times as written, and the same times told on another day.

use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp, civil};
use serde::{Deserialize, Deserializer, de};

use aftersale_model::parcel::LocalInstant;

/// RFC 3339, with or without an offset.
pub struct Moment {
    civil: civil::DateTime,
    offset: Option<Offset>,
}

/// Whole days to move everything by, and the zone the shop tells time in.
pub struct Shift {
    pub zone: TimeZone,
    pub days: i32,
}

impl Moment {
    pub fn has_offset(&self) -> bool {
        self.offset.is_some()
    }

    /// Whole days from this moment's date to the date at `now` in `zone`.
    pub fn days_until(&self, now: Timestamp, zone: &TimeZone) -> i32 {
        let today = zone.to_datetime(now).date();
        today.duration_since(self.civil.date()).as_hours().div_euclid(24) as i32
    }

    /// The moment as written; without an offset it is read in `zone`.
    fn as_written(&self, zone: &TimeZone) -> Option<(Timestamp, Offset)> {
        let offset = match self.offset {
            Some(offset) => offset,
            None => zone.to_zoned(self.civil).ok()?.offset(),
        };
        Some((offset.to_timestamp(self.civil).ok()?, offset))
    }
}

impl Shift {
    /// A time in the shop's zone keeps its hour when it moves across the change to summer time; one told in another
    /// offset keeps that offset.
    pub fn instant(&self, moment: &Moment) -> LocalInstant {
        let (at, offset) = moment.as_written(&self.zone).unwrap_or((Timestamp::UNIX_EPOCH, Offset::UTC));
        let civil = moment.civil.saturating_add(Span::new().days(self.days));
        if self.zone.to_offset(at) == offset
            && let Ok(moved) = self.zone.to_zoned(civil)
        {
            return LocalInstant { at: moved.timestamp(), offset_s: moved.offset().seconds() };
        }
        let moved = SignedDuration::from_hours(24 * i64::from(self.days));
        LocalInstant { at: at.saturating_add(moved).unwrap_or(at), offset_s: offset.seconds() }
    }

    pub fn date(&self, date: civil::Date) -> civil::Date {
        date.saturating_add(Span::new().days(self.days))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let wrong = |why: &str| {
            de::Error::custom(format!("{text:?} is no time like 2026-11-25T10:00:00+01:00: {why}"))
        };
        let pieces = Pieces::parse(&text).map_err(|why| wrong(&why.to_string()))?;
        let time = pieces.time().ok_or_else(|| wrong("only the day is given"))?;
        let offset = pieces.offset().map(|offset| match offset {
            PiecesOffset::Numeric(numeric) => numeric.offset(),
            _ => Offset::UTC,
        });
        Ok(Self { civil: pieces.date().to_datetime(time), offset })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn moved(text: &str, days: i32) -> String {
        let moment: Moment = serde_json::from_value(text.into()).expect("a moment");
        let zone = TimeZone::get("Europe/Stockholm").expect("a zone");
        Shift { zone, days }.instant(&moment).rfc3339()
    }

    #[rstest]
    #[case("2026-11-25T10:00:00+01:00", 0, "2026-11-25T10:00:00+01:00")]
    #[case("2026-11-25T10:00:00+01:00", 7, "2026-12-02T10:00:00+01:00")]
    // The shop's own hour stays across the change to summer time …
    #[case("2026-11-25T10:00:00+01:00", 200, "2027-06-13T10:00:00+02:00")]
    // … and so does one told without an offset.
    #[case("2026-11-25T10:00:00", 200, "2027-06-13T10:00:00+02:00")]
    // An offset that is not the shop's is kept.
    #[case("2026-11-25T10:00:00+09:00", 200, "2027-06-13T10:00:00+09:00")]
    #[case("2026-11-25T10:00:00Z", -1, "2026-11-24T10:00:00+00:00")]
    fn a_time_moves_by_whole_days_and_keeps_its_hour(
        #[case] written: &str,
        #[case] days: i32,
        #[case] told: &str,
    ) {
        assert_eq!(moved(written, days), told);
    }

    #[rstest]
    #[case("2026-11-25")]
    #[case("25 November")]
    #[case("2026-02-30T10:00:00+01:00")]
    fn what_is_not_a_moment_is_refused(#[case] written: &str) {
        assert!(serde_json::from_value::<Moment>(written.into()).is_err());
    }
}
