//! What helps at a pickup point: how much time is left, and the code for the counter's reader.

use aftersale_api::parcel::ParcelStatus;
use aftersale_api::{Day, Instant};
use aftersale_text::Words;
use aftersale_ui::{El, Icon, el, icon, part};

use super::qr::qr;
use super::shelf::Shelf;
use crate::text;
use crate::ui::quiet;
use crate::words::day;

pub fn collect(shelf: &Shelf<'_>) -> Vec<El> {
    let w = &shelf.ui.words;
    let mut sections = Vec::new();
    for (parcel, way) in shelf.given.order.parcels.iter().zip(&shelf.given.ways) {
        let Some(pickup) = parcel.pickup.as_ref().filter(|_| parcel.status == ParcelStatus::ReadyForPickup)
        else {
            continue;
        };
        let more = way.pickup.as_ref();
        let closes = more.and_then(|more| more.until_at.as_ref());
        let left = left(w, pickup.until_on.as_ref(), closes, &shelf.given.order.today_on)
            .map(|said| part("p", "line").child(icon(Icon::Clock)).child(part("span", "name").text(said)));
        let code = more
            .and_then(|more| more.qr.as_deref())
            .filter(|_| !shelf.done.undrawn)
            .and_then(|code| qr(code, text::collect_picture(w)))
            .map(|picture| {
                let say = pickup.code.as_deref().map(|code| quiet(text::collect_say(w, &unbroken(code))));
                el("div").child(el("p").text(text::collect_show(w))).child(picture).maybe(say)
            });
        if left.is_some() || code.is_some() {
            let title = shelf.of_parcel(&parcel.id, text::collect_title(w));
            sections.push(shelf.section("card", title).maybe(left).maybe(code));
        }
    }
    sections
}

/// A code stays on one line.
fn unbroken(code: &str) -> String {
    code.chars().map(|letter| if letter == ' ' { '\u{a0}' } else { letter }).collect()
}

/// Whether a code is to be drawn.
#[cfg(target_arch = "wasm32")]
pub fn has_code(shelf: &Shelf<'_>) -> bool {
    shelf.given.ways.iter().any(|way| way.pickup.as_ref().is_some_and(|pickup| pickup.qr.is_some()))
}

/// `None` where no day is known, and where it has passed.
fn left(w: &Words, until_on: Option<&Day>, closes: Option<&Instant>, today: &Day) -> Option<String> {
    let until = closes.map(Instant::day).or_else(|| until_on.cloned())?;
    let days = u32::try_from(until.number()? - today.number()?).ok()?;
    let time = closes.map(|at| w.time(at.time()));
    Some(match (days, time) {
        (0, None) => text::collect_last(w),
        (0, Some(time)) => text::collect_last_until(w, &time),
        (_, None) => text::collect_left(w, days, &day(w, &until, today)),
        (_, Some(time)) => text::collect_left(w, days, &text::collect_when(w, &day(w, &until, today), &time)),
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn told(lang: &str, until_on: Option<&str>, until_at: Option<&str>) -> Option<String> {
        let words = Words::choose(text::TABLES, &[lang]);
        let until_on = until_on.map(|day| Day(day.into()));
        let closes = until_at.map(|at| Instant(at.into()));
        left(&words, until_on.as_ref(), closes.as_ref(), &Day("2026-11-24".into()))
            .map(|said| said.replace('\u{a0}', " "))
    }

    #[rstest]
    #[case(None, None, None)]
    #[case(Some("2026-11-23"), None, None)]
    #[case(Some("soon"), None, None)]
    #[case(Some("2026-11-24"), None, Some("Today is the last day."))]
    #[case(
        Some("2026-11-24"),
        Some("2026-11-24T18:00:00+02:00"),
        Some("Today is the last day: until 6:00 PM local time.")
    )]
    #[case(Some("2026-11-25"), None, Some("One day left: until tomorrow."))]
    #[case(
        Some("2026-11-27"),
        Some("2026-11-27T18:00:00+02:00"),
        Some("3 days left: until Friday, November 27, 6:00 PM local time.")
    )]
    fn the_time_left_is_told_to_the_hour_where_it_is_known(
        #[case] until_on: Option<&str>,
        #[case] until_at: Option<&str>,
        #[case] expected: Option<&str>,
    ) {
        assert_eq!(told("en", until_on, until_at).as_deref(), expected);
    }

    #[rstest]
    fn one_day_is_not_told_as_many(#[values("en", "de", "sv", "bg")] lang: &str) {
        let said: std::collections::BTreeSet<_> =
            ["24", "25", "26"].map(|day| told(lang, Some(&format!("2026-11-{day}")), None)).into();
        assert_eq!(said.len(), 3, "{said:?}");
    }
}
