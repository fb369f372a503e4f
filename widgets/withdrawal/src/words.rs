//! Days, moments and the law's exemptions as a customer reads them.

use aftersale_api::withdrawal::Exemption;
use aftersale_api::{Day, Instant};
use aftersale_text::{Words, offset};

use crate::text;

/// With its year: it stands on paper for long.
pub fn day(w: &Words, day: &Day) -> String {
    let said = day.parts().map(|(year, month, date)| w.day_with_year(year, month, date));
    let mut unbroken = String::new();
    for letter in said.unwrap_or_else(|| day.0.clone()).chars() {
        unbroken.push(if letter == ' ' { '\u{a0}' } else { letter });
    }
    unbroken
}

/// Date, time and zone.
pub fn moment(w: &Words, at: &Instant) -> String {
    text::day_at(w, &day(w, &at.day()), &w.time(at.time()), &offset(at.offset()))
}

/// Why the right of withdrawal does not reach an item.
pub fn exemption(w: &Words, exemption: Exemption) -> String {
    match exemption {
        Exemption::ServicePerformed => text::exempt_service_performed(w),
        Exemption::MarketPrice => text::exempt_market_price(w),
        Exemption::MadeToOrder => text::exempt_made_to_order(w),
        Exemption::Perishable => text::exempt_perishable(w),
        Exemption::Unsealed => text::exempt_unsealed(w),
        Exemption::Mixed => text::exempt_mixed(w),
        Exemption::AlcoholToCome => text::exempt_alcohol_to_come(w),
        Exemption::UrgentRepair => text::exempt_urgent_repair(w),
        Exemption::RecordingUnsealed => text::exempt_recording_unsealed(w),
        Exemption::Press => text::exempt_press(w),
        Exemption::PublicAuction => text::exempt_public_auction(w),
        Exemption::DatedService => text::exempt_dated_service(w),
        Exemption::DigitalBegun => text::exempt_digital_begun(w),
        Exemption::Other => text::exempt_other(w),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_exemption_is_explained_in_words_of_its_own() {
        for (lang, _) in text::TABLES {
            let w = Words::choose(text::TABLES, &[lang]);
            let said: BTreeSet<String> =
                Exemption::ALL.iter().chain([&Exemption::Other]).map(|one| exemption(&w, *one)).collect();
            assert_eq!(said.len(), Exemption::ALL.len() + 1, "{lang}");
            assert!(said.iter().all(|said| !said.is_empty()), "{lang}");
        }
    }

    #[test]
    fn a_moment_has_date_time_and_zone() {
        let w = Words::choose(text::TABLES, &["en-GB"]);
        let said = moment(&w, &Instant("2026-11-27T18:04:12+01:00".into()));
        assert_eq!(said, "27\u{a0}November\u{a0}2026 at 18:04 (UTC+1)");
    }
}
