//! Where to collect a parcel, until when, and the code to show at the counter.

use aftersale_api::Day;
use aftersale_api::parcel::{OpeningHours, Pickup};
use aftersale_ui::{El, Icon, el, icon, part};

use crate::ui::{Ui, quiet};
use crate::{text, words};

pub fn pickup(ui: &Ui, pickup: &Pickup, today: &Day) -> El {
    let w = &ui.words;
    let until = pickup.until_on.as_ref().map(|until| {
        part("p", "line")
            .child(icon(Icon::Clock))
            .child(el("span").text(text::pickup_until(w, &words::day(w, until, today))))
    });
    let code = pickup.code.as_ref().map(|code| {
        el("div")
            .child(quiet(text::pickup_code(w)))
            .child(part("p", "pickup-code").attr("dir", "ltr").text(code.clone()))
    });
    let hours: Vec<El> = pickup.hours.iter().flat_map(|hours| opening(ui, hours)).collect();
    let hours = (!hours.is_empty())
        .then(|| el("div").child(quiet(text::pickup_hours(w))).child(part("dl", "hours").each(hours)));
    let address: Vec<El> =
        pickup.address.iter().map(|line| part("span", "address-line").text(line.clone())).collect();
    let place = el("div")
        .attr("dir", "auto")
        .child(part("p", "name").text(pickup.name.clone()))
        .child(el("p").each(address));
    part("section", "pickup")
        .attr("aria-label", text::pickup_title(w))
        .child(part("div", "line").child(icon(Icon::Pin)).child(place))
        .maybe(until)
        .maybe(code)
        .maybe(hours)
}

fn opening(ui: &Ui, hours: &OpeningHours) -> [El; 2] {
    let w = &ui.words;
    let first = words::weekday(w, hours.from_weekday);
    let days = if hours.from_weekday == hours.to_weekday {
        first
    } else {
        text::hours_days(w, &first, &words::weekday(w, hours.to_weekday))
    };
    [el("dt").text(days), el("dd").text(text::hours_days(w, &w.time(&hours.opens), &w.time(&hours.closes)))]
}
