//! Asks for reviews: each product with five stars to tap, all alike. A tap opens the form and sends nothing.

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::notice::NoticeKind;
use aftersale_model::order::Line;
use aftersale_text::Words;
use jiff::Timestamp;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::{afterwards, named};
use crate::mail::sheet::{Link, Sheet, Stars};
use crate::text;
use crate::views::review::said;

/// More would be a form of its own; the link opens all of them.
const PRODUCTS: usize = 3;
const STARS: u8 = 5;
/// What ends a value in a link's fragment, or means something else there.
const RESERVED: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'&').add(b'<').add(b'>').add(b'`');

/// `about`: which of the two mails, where the form is, and when.
pub fn write(
    sheet: &mut Sheet,
    words: &Words,
    order: &Order,
    shop: &ShopProfile,
    about: (NoticeKind, Option<String>, Timestamp),
) {
    let (kind, form, now) = about;
    let again = kind == NoticeKind::ReviewReminder;
    sheet.title = text::review_invite_title(words);
    sheet.subject = match again {
        true => text::review_reminder_subject(words, &order.number),
        false => text::review_invite_subject(words, &order.number),
    };
    sheet.lead = vec![match again {
        true => text::review_reminder_lead(words),
        false => text::review_invite_lead(words),
    }];
    let terms = shop.reviews.as_ref();
    let incentive = terms.and_then(|terms| said(&terms.incentive, words.tag()));
    sheet.lead.extend(incentive.map(|what| text::review_incentive(words, &what)));
    afterwards::ordered(sheet, words, order, shop);
    let Some(form) = form else { return };
    let asked = terms.map(|terms| order.reviewable(terms, &[], now).products).unwrap_or_default();
    let open = asked.iter().filter(|product| product.block.is_none()).take(PRODUCTS);
    sheet.stars = open.map(|product| stars(words, product.line, &form)).collect();
    sheet.link = Some(Link { url: form, label: text::review_open(words) });
}

fn stars(words: &Words, line: &Line, form: &str) -> Stars {
    let product = utf8_percent_encode(&line.product_id, RESERVED);
    let link = |stars: u8| Link {
        url: format!("{form}&stars={stars}&product={product}"),
        label: text::review_stars(words, &stars.to_string(), &line.name),
    };
    Stars { name: named(&line.name, line.variant.as_deref()), links: (1..=STARS).map(link).collect() }
}
