//! A receipt as the customer is told it.
//!
//! All of it follows from what was signed; checking a receipt later compares the two.

use aftersale_api as api;
use aftersale_api::withdrawal::{WithdrawalReceipt, WithdrawalSignature, WithdrawnItem};
use aftersale_model::withdrawal::{Receipt, Timeliness};

use crate::views::same::Same;

/// What is told of a receipt; of a contract that was not found there is no timeliness to tell.
pub fn told(receipt: &Receipt, signature: WithdrawalSignature) -> WithdrawalReceipt {
    let (timeliness, last_on) = match receipt.timeliness {
        Timeliness::Timely => (Some(api::withdrawal::Timeliness::Timely), None),
        Timeliness::Late { last_on } => {
            (Some(api::withdrawal::Timeliness::Late), Some(api::Day(last_on.to_string())))
        }
        Timeliness::Unknown => (None, None),
    };
    WithdrawalReceipt {
        number: receipt.number.clone(),
        shop: receipt.shop.clone(),
        received_at: api::Instant(receipt.received_at.rfc3339()),
        name: receipt.name.clone(),
        contract: receipt.contract.clone(),
        email: receipt.email.clone(),
        statement: receipt.statement.clone(),
        whole: receipt.whole,
        items: receipt
            .items
            .iter()
            .map(|item| WithdrawnItem {
                name: item.name.clone(),
                variant: item.variant.clone(),
                quantity: item.quantity,
                exempt: item.exempt.map(Same::same),
            })
            .collect(),
        timeliness,
        last_on,
        signature,
    }
}
