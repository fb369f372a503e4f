//! Returns: what may come back, what it pays, and what was asked for, as far as the caller's level reaches.

use aftersale_api as api;
use aftersale_api::returns as wire;
use aftersale_connectors::ShopProfile;
use aftersale_model::access::Access;
use aftersale_model::order as model;
use aftersale_model::parcel::Direction;
use aftersale_model::returns::exchange::{self, Reservation, Variant};
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::{By, CancelBlock, RequestAction, ReturnRequest};
use aftersale_model::returns::returnable::ReturnableLine;
use aftersale_model::returns::roads::RoadKind;
use aftersale_model::returns::{Kind, Policy, Purchase, ReasonRule, Resolution, Settlement};
use aftersale_model::{Currency, Order};
use jiff::Timestamp;

use super::same::Same;
use super::{PHOTO_MAX_BYTES, day, instant, lines, minor, zone};
use crate::returns::{by, names, stock};

/// `held`: what others hold of the variants.
pub fn returnable(
    purchase: &Purchase<'_>,
    level: Access,
    profile: &ShopProfile,
    held: &[Reservation],
    now: Timestamp,
) -> wire::Returnable {
    let (order, policy, by) = (purchase.order, purchase.policy, by(level));
    let known = purchase.returnable(by, now);
    let rights = purchase.rights(now);
    let reasons = offered_reasons(purchase, by);
    let mut before: Vec<_> = order.returns.iter().map(|one| super::returned(order, one)).collect();
    before.reverse();
    wire::Returnable {
        order_id: order.id.clone(),
        order_number: order.number.clone(),
        today_on: day(order.today(now)),
        steps: purchase.questions().into_iter().map(Same::same).collect(),
        roads: purchase
            .roads(by, now)
            .into_iter()
            // A claim is the buyer's.
            .filter(|road| by == By::Buyer || road.kind == RoadKind::ChangedMind)
            .map(|road| wire::Road {
                kind: road.kind.same(),
                open: road.open,
                from_on: road.from_on.map(day),
                until_on: road.until_on.map(day),
            })
            .collect(),
        rights: wire::Rights {
            withdraw_until_on: rights.withdraw_until_on.map(day),
            return_until_on: rights.return_until_on.map(day),
            guarantee_until_on: rights.guarantee_until_on.map(day),
            // As a claim, it is the buyer's.
            warranty_until_on: rights.warranty_until_on.filter(|_| by == By::Buyer).map(day),
        },
        lines: known.into_iter().map(|one| line(purchase, one, by, held, now)).collect(),
        returns: if by == By::Buyer { before } else { Vec::new() },
        guides: order.guides_at(now).into_iter().map(super::guide).collect(),
        reasons: reasons.into_iter().map(|rule| reason(order, policy, rule, by)).collect(),
        methods: policy
            .methods_for(&order.address.country)
            .map(|rule| wire::MethodChoice {
                method: rule.method.same(),
                fee: Some(rule.fee_minor(order.currency))
                    .filter(|fee| *fee > 0)
                    .map(|fee| minor(fee, order.currency)),
            })
            .collect(),
        policy_version: policy.version.clone(),
        policy_url: policy_url(profile),
        credit_bonus: (policy.credit_bonus_bps > 0).then(|| percent(policy.credit_bonus_bps)),
        comment_max_chars: u32::from(policy.comment_max_chars),
        photos_max: u32::from(policy.photos_max),
        photo_max_bytes: PHOTO_MAX_BYTES,
    }
}

/// Where the shop's policy can be read in full.
pub fn policy_url(profile: &ShopProfile) -> Option<String> {
    profile.policies.iter().find(|one| one.kind == "returns").map(|one| one.url.clone())
}

/// At level `gift` no amount is told.
pub fn settlement(order: &Order, one: &Settlement, level: Access) -> wire::Settlement {
    let told = level >= Access::Order;
    let money = |amount: i64| minor(if told { amount } else { 0 }, one.currency);
    wire::Settlement {
        lines: if told {
            one.lines.iter().map(|line| settled(line, order.currency)).collect()
        } else {
            Vec::new()
        },
        shipping: money(one.shipping_minor),
        taxes: if told {
            one.taxes.iter().map(|tax| settled_tax(tax, order.currency)).collect()
        } else {
            Vec::new()
        },
        restocking: money(one.restocking_minor),
        method_fee: money(one.method_fee_minor),
        already_refunded: money(one.already_refunded_minor),
        refund: money(one.refund_minor),
        credit: money(one.credit_minor),
        bonus: money(one.bonus_minor),
        coupons: if told { one.coupons.clone() } else { Vec::new() },
        points: None,
    }
}

/// `variants`: those of the order's products, for their names.
pub fn request(
    order: &Order,
    request: &ReturnRequest,
    level: Access,
    policy: Option<&Policy>,
    variants: &[Variant],
) -> wire::Return {
    let zone = zone(order);
    let actions = request.actions();
    let steps = request.steps.iter().filter_map(|step| {
        Some(wire::ReturnEvent {
            at: instant(step.at, &zone),
            state: step.to.shown()?.same(),
            note: step.note.clone(),
        })
    });
    let asked = wire::ReturnEvent {
        at: instant(request.requested_at, &zone),
        state: model::ReturnState::Requested.same(),
        note: None,
    };
    let full = level >= Access::Order;
    wire::Return {
        id: request.id.clone(),
        number: request.number.clone(),
        order_id: order.id.clone(),
        kind: request.wish.kind.same(),
        state: request.state().shown().unwrap_or(model::ReturnState::Requested).same(),
        items: request.wish.items.iter().map(|one| item(order, one, policy, variants)).collect(),
        method: request.wish.method.same(),
        policy_version: request.wish.policy_version.clone(),
        settlement: settlement(order, &request.settlement, level),
        requested_at: asked.at.clone(),
        timeline: std::iter::once(asked).chain(steps).collect(),
        send_by_on: order.send_by(request).map(day),
        refund_by_on: order.refund_by(request).filter(|_| full).map(day),
        qr: actions.contains(&RequestAction::Qr).then(|| qr(request)),
        tracking_number: request.tracking_number.clone(),
        received: lines(&request.received),
        cancel_block: request.cancel_block().map(Same::same),
        actions: actions.into_iter().map(Same::same).collect(),
    }
}

/// Capital letters, digits and `-:` only: the densest code a scanner reads, with the id nobody can guess.
/// Source: ISO/IEC 18004, alphanumeric mode.
pub fn qr(request: &ReturnRequest) -> String {
    format!("AS1:{}:{}", request.number, request.id).to_ascii_uppercase()
}

fn item(
    order: &Order,
    one: &aftersale_model::returns::WishItem,
    policy: Option<&Policy>,
    variants: &[Variant],
) -> wire::ReturnedItem {
    let goods = order.goods.iter().find(|goods| goods.line_id == one.line_id);
    let category = goods.and_then(|goods| goods.category.as_deref());
    let named = |handle: &String| names::reason(policy, handle, category, &order.locale);
    wire::ReturnedItem {
        line_id: one.line_id.clone(),
        quantity: one.quantity,
        reason: one.reason.clone(),
        reason_name: one.reason.as_ref().map(named),
        resolution: one.resolution.same(),
        variant: one.variant_id.as_ref().map(|id| {
            let known = variants.iter().find(|variant| variant.id == *id);
            known.map_or_else(|| id.clone(), |variant| variant.name.clone())
        }),
        comment: one.comment.clone(),
        photos: u32::try_from(one.photos.len()).unwrap_or(u32::MAX),
    }
}

/// In the policy's order; of a handle that stands there for several categories, the first that fits the order.
fn offered_reasons<'a>(purchase: &Purchase<'a>, by: By) -> Vec<&'a ReasonRule> {
    let lines = &purchase.order.lines;
    let fits = |rule: &&ReasonRule| {
        !rule.retired
            && lines.iter().any(|line| rule.is_for(purchase.category(&line.id)))
            && is_open(rule, purchase.policy, by)
    };
    let mut found: Vec<&ReasonRule> = Vec::new();
    for rule in purchase.policy.reasons.iter().filter(fits) {
        if !found.iter().any(|known| known.handle == rule.handle) {
            found.push(rule);
        }
    }
    found
}

/// A claim is the buyer's; to a present a reason leads only with something its recipient may choose.
fn is_open(rule: &ReasonRule, policy: &Policy, by: By) -> bool {
    by == By::Buyer || rule.kind != Kind::Claim && resolutions(rule, policy, by).next().is_some()
}

fn resolutions<'a>(
    rule: &'a ReasonRule,
    policy: &'a Policy,
    by: By,
) -> impl Iterator<Item = Resolution> + 'a {
    let mine = move |one: &Resolution| by == By::Buyer || policy.gift_resolutions.contains(one);
    rule.resolutions.iter().copied().filter(mine)
}

fn reason(order: &Order, policy: &Policy, rule: &ReasonRule, by: By) -> wire::ReturnReasonChoice {
    let category = rule.categories.first().map(String::as_str);
    wire::ReturnReasonChoice {
        handle: rule.handle.clone(),
        name: names::reason(Some(policy), &rule.handle, category, &order.locale),
        photos: rule.photos.same(),
        comment: rule.comment.same(),
        resolutions: resolutions(rule, policy, by).map(Same::same).collect(),
        claim: rule.claim_reason().map(Same::same),
    }
}

fn line(
    purchase: &Purchase<'_>,
    one: ReturnableLine<'_>,
    by: By,
    held: &[Reservation],
    now: Timestamp,
) -> wire::ReturnableLine {
    let category = purchase.category(&one.line.id);
    let mut sent = purchase.order.parcels.iter().filter(|parcel| {
        parcel.direction == Direction::Outbound
            && parcel.has_left(now)
            && parcel.lines.iter().any(|piece| piece.line_id == one.line.id)
    });
    let parcel = sent.next_back();
    let pieces = parcel.iter().flat_map(|parcel| &parcel.lines).filter(|piece| piece.line_id == one.line.id);
    let offers = if stock::is_exchanged(purchase.policy, category, by == By::Recipient) {
        purchase.variant_offers(one.line, 1, by, held, now)
    } else {
        Vec::new()
    };
    let warranty = purchase.warranty(one.line, now).filter(|_| by == By::Buyer);
    // Nothing but a warranty lets a claim be made now, and it covers other lines.
    let only_others = !warranty.is_some_and(|known| known.open)
        && !purchase.order.may_claim(now)
        && purchase.open_warranty_until(by, now).is_some();
    let reasons = purchase.policy.reasons_for(category).filter(|rule| is_open(rule, purchase.policy, by));
    wire::ReturnableLine {
        line_id: one.line.id.clone(),
        name: one.line.name.clone(),
        variant: one.line.variant.clone(),
        image_url: one.line.image_url.clone(),
        parcel_id: parcel.map(|parcel| parcel.id.clone()),
        claimable: if only_others {
            0
        } else {
            pieces.fold(0, |sum, piece| piece.quantity.saturating_add(sum))
        },
        quantity: one.quantity,
        until_on: one.until_on.map(day),
        block: one.block.map(Same::same),
        goes_with: one.goes_with.into_iter().map(str::to_owned).collect(),
        reasons: reasons.map(|rule| rule.handle.clone()).collect(),
        variants: offers
            .into_iter()
            .map(|offer| wire::VariantChoice {
                id: offer.variant.id.clone(),
                name: offer.variant.name.clone(),
                free: offer.free,
                refund: Some(offer.refund_minor)
                    .filter(|refund| *refund > 0)
                    .map(|refund| minor(refund, purchase.order.currency)),
                block: offer.block.map(Same::same),
            })
            .collect(),
        warranty: warranty.map(|known| wire::Warranty {
            until_on: day(known.until_on),
            gives: known.gives.iter().copied().map(Same::same).collect(),
            open: known.open,
        }),
    }
}

fn settled(
    line: &aftersale_model::returns::settlement::SettledLine,
    currency: Currency,
) -> wire::SettledLine {
    wire::SettledLine {
        line_id: line.line_id.clone(),
        quantity: line.quantity,
        resolution: line.resolution.same(),
        amount: minor(line.goods_minor, currency),
        restocking: minor(line.restocking_minor, currency),
    }
}

fn settled_tax(
    tax: &aftersale_model::returns::settlement::SettledTax,
    currency: Currency,
) -> api::order::Tax {
    api::order::Tax { rate: tax.rate.clone(), amount: minor(tax.minor, currency), included: tax.included }
}

/// 550 basis points are `5.5` per cent.
fn percent(bps: u16) -> String {
    let text = format!("{}.{:02}", bps / 100, bps % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

super::same::same! {
    Kind => wire::RequestKind { Return, Exchange, Claim, Withdrawal }
    Resolution => wire::Resolution { RefundOriginal, StoreCredit, ExchangeVariant, Replacement, Repair, Keep }
    Method => wire::ReturnMethod { Label, QrDropoff, OwnCarrier, Store, None }
    CancelBlock => wire::CancelBlock { OnItsWay, Received, MoneySent, Over, Withdrawal }
    RequestAction => wire::ReturnAction { Cancel, Label, Qr, PackingSlip, TellNumber }
    exchange::VariantBlock => wire::VariantBlock { Same, OtherPrice, OutOfStock, NotEnough }
    RoadKind => wire::RoadKind { ChangedMind, SomethingWrong, NeverArrived }
    aftersale_model::returns::roads::Question => wire::ReturnStep { Road, Items, Reason, Resolution, Method, Check }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(500, "5")]
    #[case(550, "5.5")]
    #[case(1_000, "10")]
    #[case(1, "0.01")]
    fn basis_points_are_told_per_cent(#[case] bps: u16, #[case] told: &str) {
        assert_eq!(percent(bps), told);
    }
}
