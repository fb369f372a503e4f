//! One order: the answer first, then its parcels, then what was paid and how to reach the shop.

use aftersale_api::order::{Access, Order};
use aftersale_api::parcel::{Direction, Parcel};
use aftersale_api::read::Value;
use aftersale_ui::{El, badge, part};

use crate::parcel::{card, unsent};
use crate::state::{Glance, Headline, glance};
use crate::ui::{Ui, quiet};
use crate::words::{advice, estimate, headline, short_day};
use crate::{help, items, more, returns, steps, text, totals, words};

pub fn order(ui: &Ui, order: &Order, body: &Value) -> El {
    let glance = glance(order);
    let back: Vec<&Parcel> =
        order.parcels.iter().filter(|parcel| parcel.direction == Direction::Return).collect();
    let outbound: Vec<&Parcel> =
        order.parcels.iter().filter(|parcel| parcel.direction != Direction::Return).collect();
    let cards: Vec<El> =
        outbound.iter().enumerate().map(|(at, parcel)| card(ui, order, parcel, at, outbound.len())).collect();
    let parcels = part("div", "parcels")
        .each(cards)
        .maybe(if outbound.is_empty() { Some(items::all(ui, order)) } else { unsent(ui, order) })
        .maybe(returns::returns(ui, order, &back));
    let aside = part("div", "aside")
        .maybe((order.access == Access::Stub).then(|| help::locked(ui)))
        .maybe(order.totals.as_ref().map(|sums| totals::totals(ui, sums)))
        .maybe(order.address.as_ref().map(|address| help::address(ui, address)))
        .maybe(help::help(ui, order, glance.offer));
    part("section", "order")
        .attr("aria-labelledby", "title")
        .child(answer(ui, order, &glance, &outbound))
        .child(part("div", "body").child(parcels).child(aside).child(more::place(ui, body)))
}

/// What the customer came for.
fn answer(ui: &Ui, order: &Order, glance: &Glance, outbound: &[&Parcel]) -> El {
    let w = &ui.words;
    let said = headline(w, &glance.news.headline, &order.today_on);
    let title = match glance.parcel {
        Some((number, count)) => {
            text::about_parcel(w, &w.number(count as u32), &said, &w.number(number as u32))
        }
        None => said,
    };
    let spoken_of = match glance.parcel {
        Some((number, _)) => outbound.get(number - 1),
        None => outbound.first().filter(|_| outbound.len() == 1),
    };
    let placed = short_day(w, &order.placed_at.day(), &order.today_on);
    let known = part("p", "quiet known").text(text::order_known(w, &placed, &order.number));
    let promise =
        spoken_of.filter(|_| matches!(glance.news.headline, Headline::Arriving(_))).and_then(|parcel| {
            let promise = parcel.estimate.as_ref()?;
            Some(quiet(estimate(w, promise, parcel.carrier.as_ref(), &order.today_on)))
        });
    // Any other headline says itself how things stand.
    let sign = spoken_of
        .filter(|_| {
            matches!(glance.news.headline, Headline::Arriving(_) | Headline::Late(_) | Headline::Stalled(_))
        })
        .map(|parcel| badge(glance.news.tone, words::badge(w, parcel)));
    let offer = glance.offer.and_then(|action| help::action_button(ui, "button button-primary", action));
    part("div", "header")
        .child(part("div", "row between").child(known).maybe(sign))
        .child(ui.title(title))
        .child(part("p", "advice").text(advice(w, &glance.news.advice, &order.today_on)))
        .maybe(promise)
        .maybe(offer)
        .maybe(glance.progress.as_ref().map(|progress| steps::steps(ui, progress)))
}
