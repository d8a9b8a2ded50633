import Foundation
import Testing

@testable import Transport

@Suite("The kernel's TLS")
struct KernelTLSTests {
    @Test("it is used where the kernel lists it, and nowhere else")
    func agreesWithKernel() {
        let isOffered = KernelTLS.isOffered  // which loads the module, so that the list is complete
        let list = (try? String(contentsOfFile: "/proc/sys/net/ipv4/tcp_available_ulp", encoding: .utf8)) ?? ""
        #expect(isOffered == list.split(whereSeparator: \.isWhitespace).contains("tls"))
    }
}
