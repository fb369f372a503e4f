//! The history as a table in a file: CSV by RFC 4180, in UTF-8 with the mark spreadsheets look for.

use aftersale_api::loyalty::{EntryKind, LedgerEntry};
use aftersale_text::Words;
use aftersale_ui::push_digits;

use crate::text;
use crate::view::cause;

/// Newest first, as it is shown.
pub fn csv(w: &Words, entries: &[LedgerEntry]) -> String {
    let mut file = String::from("\u{feff}");
    row(
        &mut file,
        &[
            &text::column_day(w),
            &text::column_what(w),
            &text::column_cause(w),
            &text::column_points(w),
            &text::column_pending(w),
            &text::column_balance(w),
            &text::column_pending_balance(w),
            &text::column_code(w),
            &text::column_until(w),
        ],
    );
    for entry in entries {
        row(
            &mut file,
            &[
                &entry.at.day().0,
                &kind(w, entry.kind),
                &cause(w, &entry.cause),
                &signed(entry.points),
                &signed(entry.pending),
                &whole(entry.balance),
                &whole(entry.pending_balance),
                entry.code.as_deref().unwrap_or_default(),
                entry.expires_on.as_ref().map_or("", |day| &day.0),
            ],
        );
    }
    file
}

/// What a step of the history was.
pub fn kind(w: &Words, kind: EntryKind) -> String {
    match kind {
        EntryKind::Earned => text::kind_earned(w),
        EntryKind::Released => text::kind_released(w),
        EntryKind::TakenBack => text::kind_taken_back(w),
        EntryKind::Spent => text::kind_spent(w),
        EntryKind::GivenBack => text::kind_given_back(w),
        EntryKind::Expired => text::kind_expired(w),
        EntryKind::Settled => text::kind_settled(w),
        EntryKind::RulesChanged => text::kind_rules(w),
        EntryKind::Other => text::kind_other(w),
    }
}

fn row(file: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            file.push(',');
        }
        file.push('"');
        // A spreadsheet takes such a text for a formula; a number with its sign is none.
        let number = cell.bytes().skip(1).all(|byte| byte.is_ascii_digit());
        if matches!(cell.bytes().next(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')) && !number {
            file.push('\'');
        }
        for letter in cell.chars() {
            if letter == '"' {
                file.push('"');
            }
            file.push(letter);
        }
        file.push('"');
    }
    file.push_str("\r\n");
}

fn signed(points: i32) -> String {
    let mut text = String::new();
    if points < 0 {
        text.push('-');
    }
    push_digits(&mut text, points.unsigned_abs());
    text
}

fn whole(points: u32) -> String {
    let mut text = String::new();
    push_digits(&mut text, points);
    text
}

#[cfg(test)]
mod tests {
    use aftersale_api::loyalty::Cause;
    use aftersale_api::{Day, Instant};

    use super::*;

    #[test]
    fn a_row_has_every_column_and_no_formula() {
        let entry = LedgerEntry {
            id: "e".into(),
            at: Instant("2026-11-20T18:03:00+01:00".into()),
            kind: EntryKind::Spent,
            points: -200,
            pending: 0,
            balance: 180,
            pending_balance: 74,
            cause: Cause { order_id: None, order_number: None, text: Some("=cmd|\"x\", y".into()) },
            code: Some("FF-7KQ4".into()),
            releases_on: None,
            waits_for: None,
            expires_on: Some(Day("2026-12-15".into())),
            parts: Vec::new(),
            terms: Vec::new(),
        };
        let words = Words::choose(text::TABLES, &["en"]);
        let file = csv(&words, &[entry]);
        let mut lines = file.split("\r\n");
        assert!(lines.next().is_some_and(|head| head.starts_with("\u{feff}\"Day\",\"What\",\"For\"")));
        assert_eq!(
            lines.next(),
            Some(
                "\"2026-11-20\",\"Redeemed\",\"'=cmd|\"\"x\"\", y\",\"-200\",\"0\",\"180\",\"74\",\"FF-7KQ4\",\"2026-12-15\""
            )
        );
        assert_eq!((lines.next(), lines.next()), (Some(""), None));
    }
}
