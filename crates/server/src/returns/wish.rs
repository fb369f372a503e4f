//! A wish as it was sent becomes the model's; what can't be one is told with its pointer.

use aftersale_api::Code;
use aftersale_api::returns::{RequestKind, Resolution, ReturnItem, ReturnMethod, ReturnWish};
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::By;
use aftersale_model::returns::{Kind, Resolution as Own, Wish, WishItem};

use super::refusal::at_item;
use crate::body;
use crate::error::ApiError;

/// More is no list of what was ordered.
const LIST_MAX: usize = 200;
/// The contract's own limit; the policy's may be lower.
const COMMENT_MAX_CHARS: usize = 2_000;

/// `by`: as far as the caller's token reaches.
pub fn read(sent: ReturnWish, by: By) -> Result<Wish, ApiError> {
    let mut wrong = ApiError::new(Code::ValidationFailed);
    if sent.items.len() > LIST_MAX {
        return Err(wrong.at("/items", "too_long"));
    }
    let kind = kind(sent.kind);
    if kind.is_none() {
        wrong = wrong.at("/kind", "invalid");
    }
    let method = method(sent.method);
    if method.is_none() {
        wrong = wrong.at("/method", "invalid");
    }
    let mut items = Vec::with_capacity(sent.items.len());
    for (at, sent) in sent.items.into_iter().enumerate() {
        items.extend(item(at, sent, &mut wrong));
    }
    match (kind, method) {
        (Some(kind), Some(method)) if wrong.errors.is_empty() => {
            Ok(Wish { kind, by, items, method, policy_version: sent.policy_version })
        }
        _ => Err(wrong),
    }
}

/// Ids of the photos it names, with the item that names each.
pub fn photos(wish: &Wish) -> Vec<(usize, &String)> {
    wish.items.iter().enumerate().flat_map(|(at, item)| item.photos.iter().map(move |id| (at, id))).collect()
}

fn item(at: usize, sent: ReturnItem, wrong: &mut ApiError) -> Option<WishItem> {
    let resolution = resolution(sent.resolution);
    if resolution.is_none() {
        wrong.errors.push(at_item(at, "resolution", "invalid"));
    }
    if sent.photos.len() > LIST_MAX {
        wrong.errors.push(at_item(at, "photos", "too_many"));
    }
    let comment = body::words(sent.comment, COMMENT_MAX_CHARS, &format!("/items/{at}/comment"));
    let comment = match comment {
        Ok(comment) => comment,
        Err(refused) => {
            wrong.errors.extend(refused.errors);
            None
        }
    };
    Some(WishItem {
        line_id: sent.line_id,
        quantity: sent.quantity,
        reason: Some(sent.reason),
        resolution: resolution?,
        variant_id: sent.variant_id,
        comment,
        photos: sent.photos,
    })
}

/// A claim and a withdrawal have operations of their own.
fn kind(sent: RequestKind) -> Option<Kind> {
    match sent {
        RequestKind::Return => Some(Kind::Return),
        RequestKind::Exchange => Some(Kind::Exchange),
        RequestKind::Claim | RequestKind::Withdrawal | RequestKind::Other => None,
    }
}

fn method(sent: ReturnMethod) -> Option<Method> {
    match sent {
        ReturnMethod::Label => Some(Method::Label),
        ReturnMethod::QrDropoff => Some(Method::QrDropoff),
        ReturnMethod::OwnCarrier => Some(Method::OwnCarrier),
        ReturnMethod::Store => Some(Method::Store),
        ReturnMethod::None => Some(Method::None),
        ReturnMethod::Other => None,
    }
}

fn resolution(sent: Resolution) -> Option<Own> {
    match sent {
        Resolution::RefundOriginal => Some(Own::RefundOriginal),
        Resolution::StoreCredit => Some(Own::StoreCredit),
        Resolution::ExchangeVariant => Some(Own::ExchangeVariant),
        Resolution::Replacement => Some(Own::Replacement),
        Resolution::Repair => Some(Own::Repair),
        Resolution::Keep => Some(Own::Keep),
        Resolution::Other => None,
    }
}
