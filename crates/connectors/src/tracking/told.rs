//! Times as carriers write them: with an offset, without one, as a day.

use aftersale_model::parcel::LocalInstant;
use aftersale_model::tracking::Told;
use jiff::civil;
use jiff::fmt::temporal::{Pieces, PiecesOffset};
use jiff::tz::Offset;

/// `2026-11-22T06:40:00+01:00`, the same without an offset, or a day alone, which is told as its first minute.
pub fn told(text: &str) -> Option<Told> {
    let pieces = Pieces::parse(text.trim()).ok()?;
    let clock = pieces.date().to_datetime(pieces.time().unwrap_or(civil::Time::MIN));
    let offset = match pieces.offset() {
        None => return Some(Told::Clock(clock)),
        Some(PiecesOffset::Numeric(numeric)) => numeric.offset(),
        Some(_) => Offset::UTC,
    };
    let at = offset.to_timestamp(clock).ok()?;
    Some(Told::Instant(LocalInstant { at, offset_s: offset.seconds() }))
}

/// The same by the clock alone, for a source whose offsets mean nothing.
pub fn clock(text: &str) -> Option<Told> {
    let pieces = Pieces::parse(text.trim()).ok()?;
    Some(Told::Clock(pieces.date().to_datetime(pieces.time().unwrap_or(civil::Time::MIN))))
}

/// A whole day, from its first to its last second.
pub fn day(text: &str) -> Option<(Told, Told)> {
    let day = Pieces::parse(text.trim()).ok()?.date();
    Some((Told::Clock(day.at(0, 0, 0, 0)), Told::Clock(day.at(23, 59, 59, 0))))
}

/// `06:40`, `06:40:15`, `7:16 AM`
pub fn time(text: &str) -> Option<civil::Time> {
    let text = text.trim().to_ascii_uppercase();
    let (digits, half) = match (text.strip_suffix("AM"), text.strip_suffix("PM")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        _ => (text.as_str(), None),
    };
    let mut fields = digits.trim().split(':').map(|field| field.parse::<i8>().ok());
    let hour = fields.next()??;
    let minute = fields.next()??;
    let second = fields.next().unwrap_or(Some(0))?;
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    civil::Time::new(hour, minute, second, 0).ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-22T06:40:00+01:00", Some("2026-11-22T06:40:00+01:00"))]
    #[case("2026-11-22T06:40:00Z", Some("2026-11-22T06:40:00+00:00"))]
    #[case("2026-11-22T06:40:00.000-08:00", Some("2026-11-22T06:40:00-08:00"))]
    #[case("2026-11-22T06:40:00", Some("clock 2026-11-22T06:40:00"))]
    #[case("2026-11-22", Some("clock 2026-11-22T00:00:00"))]
    #[case("yesterday", None)]
    #[case("2026-13-22T06:40:00Z", None)]
    fn a_time_keeps_what_it_says(#[case] text: &str, #[case] read: Option<&str>) {
        let shown = told(text).map(|told| match told {
            Told::Instant(at) => at.rfc3339(),
            Told::Clock(clock) => format!("clock {clock}"),
        });
        assert_eq!(shown.as_deref(), read);
    }

    #[rstest]
    #[case("06:40", Some("06:40:00"))]
    #[case("06:40:15", Some("06:40:15"))]
    #[case("7:16 AM", Some("07:16:00"))]
    #[case("12:05 am", Some("00:05:00"))]
    #[case("12:05 PM", Some("12:05:00"))]
    #[case("13:05 PM", None)]
    #[case("25:00", None)]
    #[case("soon", None)]
    fn an_hour_is_read_either_way(#[case] text: &str, #[case] read: Option<&str>) {
        assert_eq!(time(text).map(|time| time.to_string()).as_deref(), read);
    }
}
