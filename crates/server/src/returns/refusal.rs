//! Why a wish is not kept, as a problem that points into the body that was sent.
//!
//! What is wrong with the wish itself is 422. What another was faster with, and what changed meanwhile, is 409; it is told
//! only where nothing else is wrong.

use aftersale_api::{Code, FieldError};
use aftersale_model::Order;
use aftersale_model::returns::policy::WhyNot;
use aftersale_model::returns::{Block, Refused, Unsettled, Wish};

use crate::error::ApiError;
use crate::views::same::Same;

pub fn of(refused: Vec<Refused>, wish: &Wish, order: &Order) -> ApiError {
    let told: Vec<(Code, FieldError)> = refused.iter().map(|one| problem(one, wish, order)).collect();
    let code = [Code::ValidationFailed, Code::PolicyChanged, Code::QuantityUnavailable]
        .into_iter()
        .find(|code| told.iter().any(|(known, _)| known == code))
        .unwrap_or(Code::ActionNotAllowed);
    ApiError { errors: told.into_iter().map(|(_, error)| error).collect(), ..ApiError::new(code) }
}

fn problem(refused: &Refused, wish: &Wish, order: &Order) -> (Code, FieldError) {
    let item = |at: &usize, field: &str, code: &str| (Code::ValidationFailed, at_item(*at, field, code));
    let head = |pointer: &str, code: &str| {
        (Code::ValidationFailed, FieldError { pointer: pointer.into(), code: code.into() })
    };
    match refused {
        Refused::NothingChosen => head("/items", "required"),
        Refused::PolicyChanged => (Code::PolicyChanged, head("/policy_version", "invalid").1),
        Refused::NotThisKind => head("/kind", "not_offered"),
        Refused::NoSuchMethod => head("/method", "not_offered"),
        Refused::NoSuchLine(at) => item(at, "line_id", "invalid"),
        Refused::NoPiece(at) => item(at, "quantity", "invalid"),
        Refused::TooMany { at, .. } => {
            let code = if more_than_ordered(wish, order, *at) {
                Code::ValidationFailed
            } else {
                Code::QuantityUnavailable
            };
            (code, at_item(*at, "quantity", "too_many"))
        }
        Refused::Blocked { at, block } => {
            let (code, told) = block_code(*block);
            (code, at_item(*at, "line_id", told))
        }
        Refused::Exempt { at, exemption } => item(at, "line_id", exemption.same().as_str()),
        Refused::ReasonRequired(at) => item(at, "reason", "required"),
        Refused::NoSuchReason(at) => item(at, "reason", "not_offered"),
        Refused::OpensClaim(at) => item(at, "reason", "opens_claim"),
        Refused::NoSuchResolution(at) => item(at, "resolution", "not_offered"),
        Refused::VariantRequired(at) => item(at, "variant_id", "required"),
        Refused::VariantUnwanted(at) => item(at, "variant_id", "unwanted"),
        Refused::CommentRequired(at) => item(at, "comment", "required"),
        Refused::CommentUnwanted(at) => item(at, "comment", "unwanted"),
        Refused::CommentTooLong(at) => item(at, "comment", "too_long"),
        Refused::PhotosRequired(at) => item(at, "photos", "required"),
        Refused::PhotosUnwanted(at) => item(at, "photos", "unwanted"),
        Refused::TooManyPhotos(at) => item(at, "photos", "too_many"),
        Refused::BundleApart(at) | Refused::PresentAlone(at) => item(at, "line_id", "goes_together"),
        Refused::PresentMissing { .. } => head("/items", "goes_together"),
        Refused::Unsettled(Unsettled::NoSuchLine(at)) => item(at, "line_id", "invalid"),
        // The shop has to settle it by hand.
        Refused::Unsettled(Unsettled::NotPayable) => (Code::ActionNotAllowed, head("", "not_payable").1),
    }
}

/// What another was faster with is no mistake of the caller's.
pub fn block_code(block: Block) -> (Code, &'static str) {
    let gone = matches!(block, Block::AlreadyReturned | Block::InClaim);
    (if gone { Code::QuantityUnavailable } else { Code::ValidationFailed }, block.same().as_str())
}

pub fn at_item(at: usize, field: &str, code: &str) -> FieldError {
    FieldError { pointer: format!("/items/{at}/{field}"), code: code.into() }
}

/// No race makes such a wish.
fn more_than_ordered(wish: &Wish, order: &Order, at: usize) -> bool {
    let Some(item) = wish.items.get(at) else { return true };
    let line = order.lines.iter().find(|line| line.id == item.line_id);
    let pieces = wish.items.iter().filter(|other| other.line_id == item.line_id);
    let wanted = pieces.fold(0_u32, |sum, one| sum.saturating_add(one.quantity));
    line.is_none_or(|line| wanted > line.quantity.saturating_sub(line.cancelled))
}

impl Same for Block {
    type Wire = aftersale_api::returns::ReturnBlock;

    fn same(self) -> Self::Wire {
        use aftersale_api::returns::ReturnBlock as Wire;

        match self {
            Self::Cancelled => Wire::Cancelled,
            Self::NotDelivered => Wire::NotDelivered,
            Self::AlreadyReturned => Wire::AlreadyReturned,
            Self::InClaim => Wire::InClaim,
            Self::WindowEnded(_) => Wire::WindowEnded,
            Self::BundleBlocked => Wire::BundleBlocked,
            Self::BuyerOnly => Wire::BuyerOnly,
            Self::NotReturnable(why) => match why {
                WhyNot::FinalSale => Wire::FinalSale,
                WhyNot::Hygiene => Wire::Hygiene,
                WhyNot::Perishable => Wire::Perishable,
                WhyNot::MadeToOrder => Wire::MadeToOrder,
                WhyNot::Digital => Wire::Digital,
                WhyNot::GiftCard => Wire::GiftCard,
                WhyNot::Hazardous => Wire::Hazardous,
            },
        }
    }
}
