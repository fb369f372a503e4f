//! One parcel: who carries it, what is in it, when it comes, what happened to it.

use aftersale_api::Order;
use aftersale_api::parcel::{Direction, Parcel, ParcelStatus};
use aftersale_ui::{El, Icon, badge, el, icon, part};

use crate::state::{Headline, news, waiting};
use crate::ui::{Act, Ui, quiet, safe};
use crate::words::{advice, estimate, handover, headline};
use crate::{items, pickup, text, timeline, words};

/// `at` counts from 0 among the parcels of the same direction.
pub fn card(ui: &Ui, order: &Order, parcel: &Parcel, at: usize, count: usize) -> El {
    let w = &ui.words;
    let back = parcel.direction == Direction::Return;
    let name = match (back, count) {
        (true, _) => text::parcel_back(w),
        (false, 1) => text::parcel(w),
        _ => text::parcel_of(w, &w.number(count as u32), &w.number(at as u32 + 1)),
    };
    let news = news(parcel, &order.today_on);
    // A single parcel's news stands at the top of the view already.
    let own_news = if count > 1 || back { own_news(ui, order, parcel) } else { None };
    let delivered = parcel.delivered.as_ref().map(|delivered| {
        part("p", "line").child(icon(Icon::Check)).child(el("span").text(handover(
            w,
            delivered,
            &order.today_on,
        )))
    });
    let collect = parcel.pickup.as_ref().filter(|_| parcel.status != ParcelStatus::Delivered);
    part("article", "card parcel")
        .attr("data-parcel", parcel.id.clone())
        .attr("tabindex", "-1")
        .child(
            part("div", "row between")
                .child(ui.part_title(name))
                .maybe((count > 1 || back).then(|| badge(news.tone, words::badge(w, parcel)))),
        )
        .maybe(own_news)
        .child(carriage(ui, order, parcel))
        .maybe(delivered)
        .maybe(collect.map(|pickup| pickup::pickup(ui, pickup, &order.today_on)))
        .child(items::of_parcel(ui, order, parcel))
        .child(timeline::timeline(ui, order, parcel))
}

fn own_news(ui: &Ui, order: &Order, parcel: &Parcel) -> Option<El> {
    let w = &ui.words;
    let news = news(parcel, &order.today_on);
    let back = parcel.direction == Direction::Return;
    let quiet_line = match (&news.headline, &parcel.estimate) {
        (Headline::Arriving(_), Some(promise)) => {
            Some(estimate(w, promise, parcel.carrier.as_ref(), &order.today_on))
        }
        (Headline::DeliveredOn(_), _) => None,
        _ if back => None,
        _ => Some(advice(w, &news.advice, &order.today_on)),
    };
    let said = match news.headline {
        Headline::DeliveredOn(_) | Headline::Status(_) => None,
        _ => Some(part("p", "news").text(headline(w, &news.headline, &order.today_on))),
    };
    (said.is_some() || quiet_line.is_some()).then(|| el("div").maybe(said).maybe(quiet_line.map(quiet)))
}

/// Carrier, number, link; or that there is nothing to follow.
fn carriage(ui: &Ui, order: &Order, parcel: &Parcel) -> El {
    let w = &ui.words;
    let carrier = parcel.carrier.as_ref().map(|carrier| part("span", "carrier").text(carrier.name.clone()));
    let number = parcel.tracking_number.as_ref().map(|number| {
        part("button", "button button-quiet number")
            .attr("type", "button")
            .attr("aria-label", text::copy(w, number))
            .attr("dir", "ltr")
            .on("click", ui.on(Act::Copy(number.clone())))
            .child(el("span").text(number.clone()))
            .child(icon(Icon::Copy))
    });
    let follow = safe(parcel.tracking_url.as_deref()).map(|url| {
        let words = match &parcel.carrier {
            Some(carrier) => text::follow(w, &carrier.name),
            None => text::follow_plain(w),
        };
        part("a", "button button-quiet")
            .attr("href", url.to_owned())
            .attr("rel", "noreferrer")
            .text(words)
            .child(icon(Icon::Out))
    });
    let untracked = parcel.tracking_number.is_none() && order.access != aftersale_api::order::Access::Stub;
    let explained =
        (untracked && parcel.status != ParcelStatus::Cancelled).then(|| quiet(text::no_tracking(w)));
    let known = carrier.is_some() || number.is_some();
    let glyph = if parcel.direction == Direction::Return { Icon::Back } else { Icon::Carrier };
    part("div", "carriage")
        .maybe(known.then(|| part("p", "row").child(icon(glyph)).maybe(carrier).maybe(number)))
        .maybe(explained)
        .maybe(follow)
}

/// What is in no parcel yet.
pub fn unsent(ui: &Ui, order: &Order) -> Option<El> {
    waiting(order).then(|| {
        part("article", "card parcel")
            .child(part("div", "row between").child(ui.part_title(text::not_sent(&ui.words))))
            .child(quiet(text::not_sent_text(&ui.words)))
            .child(items::unsent(ui, order))
    })
}
