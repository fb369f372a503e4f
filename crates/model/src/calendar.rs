//! One entry for a calendar, as a file of RFC 5545.
//!
//! Deliberately absent: zones (`VTIMEZONE`); instants are written in UTC and days as days, which every calendar reads.

use std::fmt::Write;

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use crate::parcel::{Estimate, LocalInstant};

/// An entry about a delivery, in words that are the caller's.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The same for every estimate of one parcel, so that a later file moves the entry.
    pub uid: &'a str,
    pub estimate: &'a Estimate,
    /// When the estimate was made; orders versions of the entry.
    pub told_at: LocalInstant,
    pub summary: &'a str,
    pub description: Option<&'a str>,
    pub url: Option<&'a str>,
}

/// Octets of a line before it is folded (RFC 5545, 3.1), without its end.
const LINE_MAX: usize = 75;

impl Entry<'_> {
    /// The whole file. `zone` is where days are told; an estimate without hours takes whole days there.
    pub fn to_ics(&self, zone: &TimeZone) -> String {
        let mut file = String::new();
        let mut line = |text: &str| fold(&mut file, text);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Aftersale//Delivery//EN");
        line("METHOD:PUBLISH");
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(self.uid)));
        line(&format!("DTSTAMP:{}", utc(self.told_at.at)));
        line(&format!("SEQUENCE:{}", self.told_at.at.as_second().max(0) / 60));
        let (from, to) = (self.estimate.from.at, self.estimate.to.at);
        if self.estimate.hours && from < to {
            line(&format!("DTSTART:{}", utc(from)));
            line(&format!("DTEND:{}", utc(to)));
        } else {
            let (from, to) = (zone.to_datetime(from).date(), zone.to_datetime(to).date());
            // A day's end is the morning after it.
            line(&format!("DTSTART;VALUE=DATE:{}", plain(from)));
            line(&format!("DTEND;VALUE=DATE:{}", plain(to.max(from).tomorrow().unwrap_or(to))));
        }
        line(&format!("SUMMARY:{}", escaped(self.summary)));
        if let Some(description) = self.description {
            line(&format!("DESCRIPTION:{}", escaped(description)));
        }
        if let Some(url) = self.url.filter(|url| !url.contains(char::is_control)) {
            line(&format!("URL:{url}"));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        line("END:VCALENDAR");
        file
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn plain(day: civil::Date) -> String {
    let mut text = String::new();
    let written = write!(text, "{:04}{:02}{:02}", day.year(), day.month(), day.day());
    written.map(|()| text).unwrap_or_default()
}

/// TEXT of RFC 5545, 3.3.11; other control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// Never inside a letter.
fn fold(file: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > LINE_MAX {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(letter);
        width += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample::{local, on, promise};

    fn ics(summary: &str, estimate: &Estimate) -> String {
        let zone = TimeZone::get("Europe/Stockholm").expect("a zone");
        let entry = Entry {
            uid: "p1.order-1@shop.example",
            estimate,
            told_at: local(on(17, 16)),
            summary,
            description: Some("Cups, plates; and\nmore"),
            url: Some("https://shop.example/order"),
        };
        entry.to_ics(&zone)
    }

    /// Lines as a reader of the format sees them.
    fn unfolded(file: &str) -> Vec<String> {
        let joined = file.replace("\r\n ", "");
        joined.split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn days_end_on_the_morning_after() {
        let lines = unfolded(&ics("Delivery", &promise(19, 20)));
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Aftersale//Delivery//EN",
            "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            "UID:p1.order-1@shop.example",
            "DTSTAMP:20261117T150000Z",
            "SEQUENCE:29915460",
            "DTSTART;VALUE=DATE:20261119",
            "DTEND;VALUE=DATE:20261121",
            "SUMMARY:Delivery",
            "DESCRIPTION:Cups\\, plates\\; and\\nmore",
            "URL:https://shop.example/order",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn hours_are_told_in_utc() {
        let lines = unfolded(&ics("Delivery", &Estimate { hours: true, ..promise(19, 19) }));
        assert!(lines.contains(&"DTSTART:20261119T070000Z".into()));
        assert!(lines.contains(&"DTEND:20261119T170000Z".into()));
    }

    #[test]
    fn a_moment_is_its_day() {
        let moment = Estimate { hours: true, to: local(on(19, 8)), ..promise(19, 19) };
        assert!(unfolded(&ics("Delivery", &moment)).contains(&"DTEND;VALUE=DATE:20261120".into()));
    }

    proptest! {
        #[test]
        fn no_words_break_the_file(summary in any::<String>()) {
            let file = ics(&summary, &promise(19, 20));
            for line in file.split_terminator("\r\n") {
                prop_assert!(line.len() <= LINE_MAX, "{}", line);
                prop_assert!(!line.contains(['\r', '\n']));
            }
            prop_assert_eq!(unfolded(&file).len(), 16);
        }
    }
}
