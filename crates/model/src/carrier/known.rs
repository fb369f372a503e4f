//! The carriers with a handle of their own, and the page each has for a tracking number.
//!
//! Addresses checked November 2026 against what the integrations of shops link to.
//! Deliberately absent: the postal services that share the handle `post` (see `post.rs`).

use super::Carrier;

const fn carrier(code: &'static str, name: &'static str, page: &'static str) -> Carrier {
    Carrier { code, name, page: Some(page) }
}

pub(super) static POSTNORD: Carrier =
    carrier("postnord", "PostNord", "https://tracking.postnord.com/en/tracking?id={}");
pub(super) static DHL: Carrier =
    carrier("dhl", "DHL", "https://www.dhl.com/global-en/home/tracking.html?submit=1&tracking-id={}");
pub(super) static DHL_EXPRESS: Carrier = carrier(
    "dhl_express",
    "DHL Express",
    "https://www.dhl.com/global-en/home/tracking/tracking-express.html?submit=1&tracking-id={}",
);
pub(super) static UPS: Carrier = carrier("ups", "UPS", "https://www.ups.com/track?tracknum={}");
pub(super) static FEDEX: Carrier = carrier("fedex", "FedEx", "https://www.fedex.com/fedextrack/?trknbr={}");
pub(super) static USPS: Carrier =
    carrier("usps", "USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels={}");
pub(super) static DPD: Carrier = carrier("dpd", "DPD", "https://tracking.dpd.de/status/en_US/parcel/{}");
pub(super) static GLS: Carrier =
    carrier("gls", "GLS", "https://gls-group.com/GROUP/en/parcel-tracking?match={}");
pub(super) static BRING: Carrier = carrier("bring", "Bring", "https://tracking.bring.com/tracking/{}");
pub(super) static BUDBEE: Carrier = carrier("budbee", "Budbee", "https://tracking.budbee.com/{}");
pub(super) static SPEEDY: Carrier =
    carrier("speedy", "Speedy", "https://www.speedy.bg/en/track-shipment?shipmentNumber={}");
pub(super) static ECONT: Carrier =
    carrier("econt", "Econt", "https://www.econt.com/services/track-shipment/{}");
/// Every country's page is another one, and the handle does not say which country.
static POST: Carrier = Carrier { code: "post", name: "the postal service", page: None };

static CARRIERS: [&Carrier; 13] =
    [&POSTNORD, &DHL, &DHL_EXPRESS, &UPS, &FEDEX, &USPS, &DPD, &GLS, &BRING, &BUDBEE, &SPEEDY, &ECONT, &POST];

/// The carrier with this handle; `None` for one this crate doesn't know.
pub fn by_code(code: &str) -> Option<&'static Carrier> {
    CARRIERS.iter().copied().find(|carrier| carrier.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_carrier_is_found_by_its_handle() {
        for carrier in CARRIERS {
            assert_eq!(by_code(carrier.code), Some(carrier));
        }
        assert_eq!(by_code("pigeon"), None);
    }

    #[test]
    fn every_page_is_https_and_has_one_place_for_the_number() {
        for page in CARRIERS.iter().filter_map(|carrier| carrier.page) {
            assert!(page.starts_with("https://"), "{page}");
            assert_eq!(page.matches("{}").count(), 1, "{page}");
        }
    }
}
