//! From a return to what stands on its label: whose address, which items, which words.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::returns::request::By;
use aftersale_model::returns::{Kind, Resolution, ReturnRequest, WishItem};
use aftersale_text::Words;
use jiff::civil::Date;

use super::{Label, SlipItem};
use crate::returns::names;
use crate::text;

/// `code`: what a scanner reads.
pub fn of(order: &Order, request: &ReturnRequest, shop: &ShopProfile, code: String) -> Label {
    let words = &text::words(&order.locale);
    let sent_back = request.wish.items.iter().filter(|item| item.resolution.sends_back());
    // Who got it as a present sends it from home, and is told nobody's address.
    let from = match request.wish.by {
        By::Buyer => std::iter::once(&order.address.name).chain(&order.address.lines).cloned().collect(),
        By::Recipient => Vec::new(),
    };
    let to =
        if shop.return_address.is_empty() { vec![shop.name.clone()] } else { shop.return_address.clone() };
    let lang = words.tag().to_owned();
    Label {
        shop: shop.name.clone(),
        number: request.number.clone(),
        code,
        order_number: order.number.clone(),
        from,
        to,
        asked_on: day(words, order.today(request.requested_at)),
        send_by: order.send_by(request).map(|on| text::label_send_by(words, &day(words, on))),
        items: sent_back.map(|item| slip_item(order, request, shop, item, words)).collect(),
        by_hand: false,
        incomplete: false,
        made_at: request.requested_at,
        lang,
    }
}

fn slip_item(
    order: &Order,
    request: &ReturnRequest,
    shop: &ShopProfile,
    item: &WishItem,
    words: &Words,
) -> SlipItem {
    let line = order.lines.iter().find(|line| line.id == item.line_id);
    let name = line.map_or_else(String::new, |line| match &line.variant {
        Some(variant) => format!("{}, {variant}", line.name),
        None => line.name.clone(),
    });
    let category = order.goods.iter().find(|goods| goods.line_id == item.line_id);
    let category = category.and_then(|goods| goods.category.as_deref());
    let reason = match &item.reason {
        Some(handle) => names::reason(shop.returns.as_ref(), handle, category, &order.locale),
        None if request.wish.kind == Kind::Withdrawal => text::slip_withdrawal(words),
        None => "–".into(),
    };
    SlipItem { quantity: item.quantity, name, reason, wish: wish(words, item.resolution) }
}

fn wish(words: &Words, resolution: Resolution) -> String {
    match resolution {
        Resolution::RefundOriginal => text::slip_refund(words),
        Resolution::StoreCredit => text::slip_credit(words),
        Resolution::ExchangeVariant => text::slip_exchange(words),
        Resolution::Replacement => text::slip_replacement(words),
        Resolution::Repair => text::slip_repair(words),
        Resolution::Keep => text::slip_keep(words),
    }
}

fn day(words: &Words, on: Date) -> String {
    words.day_with_year(i32::from(on.year()), on.month().unsigned_abs(), on.day().unsigned_abs())
}
