//! Enums that are the same on both sides of the hourglass, value by value. A new value in the model stops the build here.

use aftersale_api as api;
use aftersale_model as model;

/// The same value on the wire.
pub trait Same {
    type Wire;
    fn same(self) -> Self::Wire;
}

macro_rules! same_values {
    ($($model:path => $wire:path { $($variant:ident),+ })+) => {
        $(impl $crate::views::same::Same for $model {
            type Wire = $wire;

            fn same(self) -> $wire {
                match self { $(Self::$variant => <$wire>::$variant,)+ }
            }
        })+
    };
}

pub(crate) use same_values as same;

same! {
    model::access::Access => api::order::Access { Stub, Gift, Order, Account }
    model::order::OrderState => api::order::OrderState {
        Placed, Packed, PartlyShipped, Shipped, PartlyDelivered, Delivered, Cancelled
    }
    model::order::Action => api::order::Action {
        Cancel, OpenClaim, RequestReturn, Withdraw, Review, ContactShop, ShareGift
    }
    model::order::ReturnState => api::order::ReturnState {
        Requested, Open, InTransit, PartiallyReceived, Received, Closed, Declined, Canceled, Expired
    }
    model::claim::ClaimReason => api::claim::ClaimReason { NotReceived, Damaged, Wrong, Missing }
    model::claim::ClaimState => api::claim::ClaimState { Open, InReview, Approved, Declined, Closed }
    model::claim::ClaimResolution => api::claim::ClaimResolution { RefundOriginal, StoreCredit, Replacement }
    model::order::GuidePhase => api::order::GuidePhase { Waiting, Arrival, Use }
    model::parcel::ParcelStatus => api::parcel::ParcelStatus {
        Pending, PickedUp, InTransit, OutForDelivery, ReadyForPickup, DeliveryFailed, DeliveryDelayed, OnHold,
        Delivered, ReturnToSender, Cancelled, Unknown
    }
    model::parcel::IncidentReason => api::parcel::IncidentReason {
        Damaged, Lost, Customs, Carrier, Retailer, Consignee, Address, Weather
    }
    model::parcel::Direction => api::parcel::Direction { Outbound, Return }
    model::parcel::EstimateSource => api::parcel::EstimateSource { Carrier, Shop }
    model::parcel::Confidence => api::parcel::Confidence { High, Medium, Low }
    model::parcel::Handover => api::parcel::Handover {
        Recipient, Neighbour, SafePlace, Mailbox, Reception, PickupPoint
    }
    model::order::What => api::order::NextStepCode {
        Pack, HandOver, Deliver, Collect, NextAttempt, Release, AskCarrier, PutRight, AnswerClaim, ArriveBack, Refund
    }
    model::parcel::ShopAct => api::parcel::ShopAct { AskCarrier, PutRight }
    model::parcel::StopKind => api::parcel::StopKind { Origin, Hub, PickupPoint, Destination }
    model::parcel::StopState => api::parcel::StopState { Passed, Here, Ahead }
    model::terms::PhotoRule => api::claim::PhotoRule { Off, Optional, Required }
    model::claim::Block => api::claim::ClaimBlock { TooEarly, TooLate, AlreadyOpen, NotDelivered, NotMissing }
    model::withdrawal::Exemption => api::withdrawal::Exemption {
        ServicePerformed, MarketPrice, MadeToOrder, Perishable, Unsealed, Mixed, AlcoholToCome, UrgentRepair,
        RecordingUnsealed, Press, PublicAuction, DatedService, DigitalBegun
    }
    model::preferences::Topic => api::preferences::Topic { OrderUpdates, CareTips, Reviews, Points, Offers }
    model::preferences::Channel => api::preferences::Channel { Email, Sms }
}
