//! A parcel nobody hears of: the last news of it, and what the shop does by itself.

use aftersale_api::Day;
use aftersale_api::parcel::{ShopAct, Silence};
use aftersale_text::Words;
use aftersale_ui::{El, el, part};

use super::shelf::Shelf;
use crate::text;
use crate::words::{day, moment, sentences};

pub fn silence(shelf: &Shelf<'_>) -> Option<El> {
    let w = &shelf.ui.words;
    let mut rows = Vec::new();
    for (parcel, way) in shelf.given.order.parcels.iter().zip(&shelf.given.ways) {
        if let Some(silence) = &way.silence {
            let said = said(w, silence, &shelf.given.order.today_on);
            rows.push(part("p", "advice").text(shelf.of_parcel(&parcel.id, said)));
        }
    }
    (!rows.is_empty()).then(|| shelf.section("card", text::silence_title(w)).child(el("div").each(rows)))
}

fn said(w: &Words, silence: &Silence, today: &Day) -> String {
    let last = match (&silence.last_report_at, silence.days) {
        (None, _) => text::silence_never(w),
        // "Yesterday" says it already.
        (Some(at), 0 | 1) => text::silence_lately(w, &moment(w, at, today)),
        (Some(at), days) => text::silence_last(w, &w.number(days), &moment(w, at, today)),
    };
    let by = day(w, &silence.acts_on, today);
    let act = match silence.act {
        ShopAct::AskCarrier => text::silence_ask_carrier(w, &by),
        ShopAct::PutRight => text::silence_put_right(w, &by),
        ShopAct::Other => String::new(),
    };
    sentences(last, &act)
}

#[cfg(test)]
mod tests {
    use aftersale_api::Instant;
    use rstest::rstest;

    use super::*;

    fn told(lang: &str, last: Option<&str>, days: u32, act: ShopAct) -> String {
        let words = Words::choose(text::TABLES, &[lang]);
        let last_report_at = last.map(|at| Instant(at.into()));
        let silence = Silence { last_report_at, days, act, acts_on: Day("2026-11-26".into()) };
        said(&words, &silence, &Day("2026-11-24".into()))
    }

    #[test]
    fn the_last_news_is_told_with_its_age_and_what_the_shop_does_with_its_day() {
        let at = Some("2026-11-20T18:22:00+01:00");
        assert_eq!(
            told("en", at, 4, ShopAct::AskCarrier),
            "The last news of it came Friday, November 20 at 6:22\u{a0}PM, 4 days ago. If it does not move by itself, \
             we ask the carrier where it is, Thursday, November 26 at the latest. You don’t have to ask for that."
                .replace("November ", "November\u{a0}")
        );
        assert!(!told("en", at, 1, ShopAct::PutRight).contains("ago"));
        assert!(told("en", None, 3, ShopAct::PutRight).starts_with("The carrier has not reported"));
    }

    #[rstest]
    fn each_act_has_its_own_words(#[values("en", "de", "sv", "bg")] lang: &str) {
        let all = ShopAct::ALL.iter().chain([&ShopAct::Other]);
        let said: std::collections::BTreeSet<String> = all.map(|act| told(lang, None, 3, *act)).collect();
        assert_eq!(said.len(), ShopAct::ALL.len() + 1, "{said:?}");
    }
}
