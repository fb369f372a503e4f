//! What the right of withdrawal does not reach, point by point.

use serde::{Deserialize, Serialize};

/// Source: Directive 2011/83/EU, Article 16, first paragraph, as in force in November 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exemption {
    /// A service that was fully performed, as the customer wished.
    ServicePerformed,
    /// A price that moves with a financial market.
    MarketPrice,
    MadeToOrder,
    Perishable,
    /// Sealed for health or hygiene, and opened.
    Unsealed,
    /// Mixed with other things so that it can't be told apart.
    Mixed,
    /// Alcohol with a price agreed on beforehand and delivered later than thirty days.
    AlcoholToCome,
    /// Urgent repairs at the customer's home.
    UrgentRepair,
    /// Sealed recordings or software, and opened.
    RecordingUnsealed,
    /// A newspaper or magazine, unless by subscription.
    Press,
    PublicAuction,
    /// Accommodation, transport, catering or leisure on a day or in a period.
    DatedService,
    /// Digital content that has begun, as the customer wished and knew.
    DigitalBegun,
}

impl Exemption {
    /// The point of Article 16: `"(e)"`.
    pub fn point(self) -> &'static str {
        match self {
            Self::ServicePerformed => "(a)",
            Self::MarketPrice => "(b)",
            Self::MadeToOrder => "(c)",
            Self::Perishable => "(d)",
            Self::Unsealed => "(e)",
            Self::Mixed => "(f)",
            Self::AlcoholToCome => "(g)",
            Self::UrgentRepair => "(h)",
            Self::RecordingUnsealed => "(i)",
            Self::Press => "(j)",
            Self::PublicAuction => "(k)",
            Self::DatedService => "(l)",
            Self::DigitalBegun => "(m)",
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Exemption::MadeToOrder, "made_to_order", "(c)")]
    #[case(Exemption::Perishable, "perishable", "(d)")]
    #[case(Exemption::Unsealed, "unsealed", "(e)")]
    #[case(Exemption::RecordingUnsealed, "recording_unsealed", "(i)")]
    #[case(Exemption::DigitalBegun, "digital_begun", "(m)")]
    fn an_exemption_names_its_point_of_the_law(
        #[case] exemption: Exemption,
        #[case] handle: &str,
        #[case] point: &str,
    ) {
        assert_eq!(serde_json::to_value(exemption).expect("JSON"), handle);
        assert_eq!(exemption.point(), point);
    }
}
