//! From the shop's order to what a caller may see of it. Every field is named here per access level: an allow-list.
//!
//! Deliberately absent: rules. State, lateness, totals and actions are worked out in `aftersale_model`.

mod claim;
pub mod loyalty;
pub mod moderation;
pub mod parcel;
pub mod returns;
pub mod review;
pub mod same;

use aftersale_api as api;
use aftersale_connectors::ShopProfile;
use aftersale_model::access::{Access, CODE_DIGITS, CODE_LIFETIME};
use aftersale_model::ask::{self, AskKind, Asked};
use aftersale_model::claim::Claim;
use aftersale_model::order::What;
use aftersale_model::parcel::{Direction, LocalInstant, ParcelLine};
use aftersale_model::{Currency, Money, Order, Parcel, order as model};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use crate::returns::{may_ask, names};
use same::Same;

/// Of one photo. Source: the contract, "at most 8 MiB".
pub const PHOTO_MAX_BYTES: u32 = 8 << 20;
const PHOTOS_PER_ITEM: u32 = 5;

/// The answer of `GET /v1/config`.
pub fn config(profile: &ShopProfile) -> api::Config {
    api::Config {
        api_version: "1".into(),
        levels: levels(profile),
        shop_name: profile.name.clone(),
        locales: profile.locales.clone(),
        currency: profile.currency.code().into(),
        contact: contact(profile),
        policies: profile
            .policies
            .iter()
            .map(|one| api::config::Policy {
                kind: one.kind.clone(),
                // What a request has to accept is what the policy itself says.
                version: match &profile.returns {
                    Some(policy) if one.kind == "returns" => policy.version.clone(),
                    _ => one.version.clone(),
                },
                url: one.url.clone(),
            })
            .collect(),
        return_reasons: return_reasons(profile),
        limits: api::config::Limits {
            photo_max_bytes: PHOTO_MAX_BYTES,
            photos_per_item: PHOTOS_PER_ITEM,
            code_digits: u32::try_from(CODE_DIGITS).unwrap_or(u32::MAX),
            code_expires_in: u32::try_from(CODE_LIFETIME.as_secs()).unwrap_or(u32::MAX),
        },
    }
}

/// What the shop has set up, in the order of the contract.
fn levels(profile: &ShopProfile) -> Vec<api::config::Level> {
    use api::config::Level::{Live, Loyalty, Returns, Reviews, Track};
    let set_up = [
        (Track, true),
        (Returns, profile.returns.is_some()),
        (Reviews, profile.reviews.is_some()),
        (Loyalty, profile.loyalty.is_some()),
        (Live, true),
    ];
    set_up.into_iter().filter(|(_, there)| *there).map(|(level, _)| level).collect()
}

/// In the shop's main language.
fn return_reasons(profile: &ShopProfile) -> Vec<api::config::ReturnReason> {
    let lang = profile.locales.first().map_or("en", String::as_str);
    let mut found: Vec<api::config::ReturnReason> = Vec::new();
    for rule in profile.returns.iter().flat_map(|policy| &policy.reasons).filter(|rule| !rule.retired) {
        if !found.iter().any(|known| known.handle == rule.handle) {
            let category = rule.categories.first().map(String::as_str);
            let name = names::reason(profile.returns.as_ref(), &rule.handle, category, lang);
            found.push(api::config::ReturnReason { handle: rule.handle.clone(), name });
        }
    }
    found
}

/// One order, as far as `level` reaches.
pub fn order(order: &Order, level: Access, profile: &ShopProfile, now: Timestamp) -> api::Order {
    let zone = zone(order);
    let (full, told) = (level >= Access::Order, level >= Access::Gift);
    // Who gets a present has nothing to do with what goes back.
    let mine = |parcel: &&Parcel| level != Access::Gift || parcel.direction == Direction::Outbound;
    let parcels = |direction| order.parcels.iter().filter(move |parcel| parcel.direction == direction);
    api::Order {
        id: order.id.clone(),
        number: order.number.clone(),
        access: level.same(),
        state: order.state_at(now).same(),
        placed_at: instant(order.placed_at, &zone),
        today_on: api::Day(order.today(now).to_string()),
        cancelled_at: order.cancelled_at.filter(|at| *at <= now).map(|at| instant(at, &zone)),
        locale: Some(order.locale.clone()),
        lines: order.lines.iter().map(|one| line(order, one, full, now)).collect(),
        totals: full.then(|| totals(order)),
        estimate: order.promised_at(now).map(|estimate| {
            let offset_s = zone.to_offset(order.placed_at).seconds();
            parcel::promise(estimate, LocalInstant { at: order.placed_at, offset_s })
        }),
        parcels: parcels(Direction::Outbound)
            .chain(parcels(Direction::Return))
            .filter(mine)
            .map(|one| parcel::parcel(order, one, level, now))
            .collect(),
        returns: if full {
            order.returns.iter().map(|one| returned(order, one)).collect()
        } else {
            Vec::new()
        },
        claims: if full {
            order.claims.iter().filter_map(|one| claim::claim(one, &zone, now)).collect()
        } else {
            Vec::new()
        },
        claimable: (full && order.may_claim(now)).then(|| claim::claimable(order, now)),
        next_steps: next_steps(order, full, now),
        guides: if told { order.guides_at(now).into_iter().map(guide).collect() } else { Vec::new() },
        accessories: if full { accessories(order, now) } else { Vec::new() },
        ask: None,
        address: full.then(|| api::order::Address {
            name: order.address.name.clone(),
            lines: order.address.lines.clone(),
        }),
        contact: Some(contact(profile)),
        actions: if full { actions(order, profile, now) } else { Vec::new() },
    }
}

fn actions(order: &Order, profile: &ShopProfile, now: Timestamp) -> Vec<api::order::Action> {
    let mut listed: Vec<_> = order.actions_at(now).into_iter().map(Same::same).collect();
    if profile.returns.as_ref().is_some_and(|policy| may_ask(&order.purchase(policy), now)) {
        listed.push(api::order::Action::RequestReturn);
    }
    listed
}

/// The one thing the customer may be asked, given what they were asked before.
pub fn ask(order: &Order, history: &[Asked], now: Timestamp) -> Option<api::order::Ask> {
    let ask = ask::next_ask(order, history, now)?;
    let kind = match ask.kind {
        AskKind::DeliveryVote => api::order::AskKind::DeliveryVote,
        AskKind::Review => api::order::AskKind::Review,
        AskKind::Newsletter => api::order::AskKind::Newsletter,
        // By mail alone.
        AskKind::Points | AskKind::ReviewReminder => return None,
    };
    Some(api::order::Ask { kind, parcel_id: ask.parcel_id.map(Into::into) })
}

/// A claim that was just made.
pub fn new_claim(order: &Order, claim: &Claim, now: Timestamp) -> Option<api::Claim> {
    claim::claim(claim, &zone(order), now)
}

/// One entry of a customer's list.
pub fn brief(order: &Order, now: Timestamp) -> api::order::OrderBrief {
    api::order::OrderBrief {
        id: order.id.clone(),
        number: order.number.clone(),
        state: order.state_at(now).same(),
        placed_at: instant(order.placed_at, &zone(order)),
        total: money(order.totals().total),
    }
}

fn line(order: &Order, line: &model::Line, full: bool, now: Timestamp) -> api::order::Line {
    let total = line.unit_minor.saturating_mul(i64::from(line.quantity));
    api::order::Line {
        id: line.id.clone(),
        product_id: line.product_id.clone(),
        name: line.name.clone(),
        variant: line.variant.clone(),
        image_url: line.image_url.clone(),
        url: line.url.clone(),
        quantity: line.quantity,
        fulfilled: order.fulfilled_at(&line.id, now),
        returned: line.returned,
        cancelled: line.cancelled,
        total: full.then(|| minor(total, order.currency)),
    }
}

fn totals(order: &Order) -> api::order::Totals {
    let totals = order.totals();
    api::order::Totals {
        lines: money(totals.lines),
        discounts: order
            .discounts
            .iter()
            .map(|one| api::order::Discount {
                label: one.label.clone(),
                amount: minor(one.minor, order.currency),
            })
            .collect(),
        shipping: minor(order.shipping_minor, order.currency),
        taxes: order
            .taxes
            .iter()
            .map(|one| api::order::Tax {
                rate: one.rate.clone(),
                amount: minor(one.minor, order.currency),
                included: one.included,
            })
            .collect(),
        total: money(totals.total),
        refunded: (order.refunded_minor != 0).then(|| minor(order.refunded_minor, order.currency)),
    }
}

fn returned(order: &Order, one: &model::Return) -> api::order::ReturnSummary {
    api::order::ReturnSummary {
        id: one.id.clone(),
        number: one.number.clone(),
        state: one.state.same(),
        lines: lines(&one.lines),
        refund: one.refund_minor.map(|amount| minor(amount, order.currency)),
        refund_expected_on: one.refund_expected_on.map(|day| api::Day(day.to_string())),
    }
}

/// Below level `order` nothing of claims, returns and refunds.
fn next_steps(order: &Order, full: bool, now: Timestamp) -> Vec<api::order::NextStep> {
    let open = |what| full || !matches!(what, What::AnswerClaim | What::ArriveBack | What::Refund);
    order
        .next_steps(now)
        .into_iter()
        .filter(|step| open(step.what))
        .map(|step| api::order::NextStep {
            code: step.what.same(),
            from_on: step.from_on.map(day),
            on: step.on.map(day),
            parcel_id: step.parcel_id.map(Into::into),
        })
        .collect()
}

fn guide(one: &model::Guide) -> api::order::Guide {
    api::order::Guide {
        title: one.title.clone(),
        text: one.text.clone(),
        url: one.url.clone(),
        phase: one.phase.same(),
        product_id: one.product_id.clone(),
    }
}

fn accessories(order: &Order, now: Timestamp) -> Vec<api::order::Accessory> {
    order
        .accessories_at(now)
        .iter()
        .map(|one| api::order::Accessory {
            product_id: one.product_id.clone(),
            name: one.name.clone(),
            url: one.url.clone(),
            image_url: one.image_url.clone(),
            price: minor(one.minor, order.currency),
        })
        .collect()
}

fn lines(lines: &[ParcelLine]) -> Vec<api::parcel::ParcelLine> {
    lines
        .iter()
        .map(|one| api::parcel::ParcelLine { line_id: one.line_id.clone(), quantity: one.quantity })
        .collect()
}

pub fn contact(profile: &ShopProfile) -> api::order::Contact {
    api::order::Contact {
        email: profile.email.clone(),
        phone: profile.phone.clone(),
        url: profile.url.clone(),
    }
}

fn day(day: civil::Date) -> api::Day {
    api::Day(day.to_string())
}

fn minor(minor: i64, currency: Currency) -> api::Money {
    money(Money::new(minor, currency))
}

fn money(money: Money) -> api::Money {
    api::Money { amount: money.decimal(), currency: money.currency.code().into() }
}

/// A zone the system does not know is told in UTC rather than not at all.
fn zone(order: &Order) -> TimeZone {
    TimeZone::get(&order.time_zone).unwrap_or(TimeZone::UTC)
}

/// With the offset of that zone.
pub fn instant(at: Timestamp, zone: &TimeZone) -> api::Instant {
    api::Instant(at.display_with_offset(zone.to_offset(at)).to_string())
}
