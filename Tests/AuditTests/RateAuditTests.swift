import Audit
import Testing
@Suite struct RateAuditTests {}
