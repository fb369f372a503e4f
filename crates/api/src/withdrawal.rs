//! The statutory withdrawal: the two labels, the declaration, and the receipt that answers it at once.
//!
//! Source: Directive 2011/83/EU, Article 11a.

use serde::{Deserialize, Serialize};

use crate::parcel::ParcelLine;
use crate::value::{Day, Instant};

open_enum! {
    /// Whether a declaration was sent in time. A late one is received all the same.
    Timeliness {
        Timely = "timely",
        /// `last_on` has gone by.
        Late = "late",
        /// The contract was not found.
        Unknown = "unknown",
    }
}

open_enum! {
    /// Why the right of withdrawal does not reach an item: Directive 2011/83/EU, Article 16.
    Exemption {
        ServicePerformed = "service_performed",
        MarketPrice = "market_price",
        MadeToOrder = "made_to_order",
        Perishable = "perishable",
        Unsealed = "unsealed",
        Mixed = "mixed",
        AlcoholToCome = "alcohol_to_come",
        UrgentRepair = "urgent_repair",
        RecordingUnsealed = "recording_unsealed",
        Press = "press",
        PublicAuction = "public_auction",
        DatedService = "dated_service",
        DigitalBegun = "digital_begun",
    }
}

/// The words of the law on the two buttons. A client shows them as they are, whatever its theme or texts say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawalLabels {
    /// BCP 47
    pub lang: String,
    /// Leads to the declaration.
    pub entry: String,
    /// Sends it, and stands alone on its page.
    pub confirm: String,
}

/// What an order's token shows before anything is declared: the answer of `GET /v1/orders/{id}/withdrawable`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Withdrawable {
    pub order_id: String,
    /// What tells the contract: `1001`.
    pub order_number: String,
    pub labels: WithdrawalLabels,
    /// Who ordered; from level `order`.
    pub name: Option<String>,
    /// Where the receipt would go; from level `order`.
    pub email: Option<String>,
    /// The day at the shop when this was answered.
    pub today_on: Day,
    /// The last day of the period, to its end at the shop; absent while something is still to be delivered.
    pub last_on: Option<Day>,
    /// `late` refuses nothing: a declaration is received all the same.
    pub timeliness: Timeliness,
    /// Every line of the order, those the right does not reach too.
    pub lines: Vec<WithdrawableLine>,
    /// Declarations made before, oldest first; from level `order`.
    pub declared: Vec<WithdrawalBrief>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawableLine {
    pub line_id: String,
    pub name: String,
    pub variant: Option<String>,
    pub image_url: Option<String>,
    /// Pieces that are there to withdraw from; 0: all have come back, are on their way back, or were cancelled.
    pub quantity: u32,
    /// Why the right does not reach it; it is explained, and can be declared all the same.
    pub exempt: Option<Exemption>,
}

/// A declaration that was received.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawalBrief {
    pub number: String,
    pub received_at: Instant,
}

/// `POST /v1/withdrawals`: no login, no code and no reason first. Any order number is answered alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawalRequest {
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 254))]
    pub name: String,
    /// What tells the contract: the order number, as it was typed.
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 254))]
    pub contract: String,
    /// Where the receipt goes.
    #[cfg_attr(not(target_arch = "wasm32"), schema(max_length = 254))]
    pub email: String,
    /// Single items; empty: all of the contract.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ParcelLine>,
    /// BCP 47 language the declaration was made in.
    pub locale: String,
}

/// That it was received, with all it said, and when. It says nothing of being accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawalReceipt {
    /// The reference a customer quotes: `W-1001-1`; without a token of the order one that says nothing of it:
    /// `W-4K7M-9QXT-2B5D`.
    pub number: String,
    /// Who received it.
    pub shop: String,
    /// Date and time at the shop.
    pub received_at: Instant,
    pub name: String,
    pub contract: String,
    pub email: String,
    /// The label on the button that sent it.
    pub statement: String,
    /// All of the contract, and not single items of it.
    pub whole: bool,
    /// With a token of the order as it names them. Otherwise single items as they were declared, and none where all of
    /// the contract was: nobody else is told what it holds.
    pub items: Vec<WithdrawnItem>,
    /// Only with a token of the order.
    pub timeliness: Option<Timeliness>,
    /// With `late`: the last day there was.
    pub last_on: Option<Day>,
    pub signature: WithdrawalSignature,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawnItem {
    pub name: String,
    pub variant: Option<String>,
    pub quantity: u32,
    pub exempt: Option<Exemption>,
}

/// What anyone can check later, without the shop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct WithdrawalSignature {
    /// `Ed25519`
    pub algorithm: String,
    /// Names the shop's public key.
    pub key_id: String,
    /// The bytes that were signed, base64: the receipt as JSON.
    pub signed: String,
    /// Over those bytes, base64.
    pub value: String,
}
