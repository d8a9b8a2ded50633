import Foundation
import Glibc
import RecordAPI
import Testing

@testable import onrecord

@Suite("The log's lines, written")
struct LogWriterTests {
    @Test("Lines that the output refuses are counted", arguments: [0, 1, 3])
    func refused(_ count: Int) throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let writer = LogWriter(descriptor: full.fileDescriptor)
        for number in 0..<count { writer.buffer.add(Array("line \(number)\n".utf8)) }
        writer.flush()
        #expect(writer.buffer.droppedCount == count)
    }

    @Test("Lines for a pipe that nobody reads any more are counted")
    func closed() throws {
        signal(SIGPIPE, SIG_IGN)  // as the server does
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let writer = LogWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
        writer.buffer.add(Array("first\nsecond\n".utf8), count: 2)
        writer.flush()
        #expect(writer.buffer.droppedCount == 2)
    }

    @Test("A line that was taken in part is finished before the next one", arguments: [100, 30_000])
    func unfinished(_ byteCount: Int) throws {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        let flags = fcntl(descriptor, F_GETFL)
        #expect(fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0)
        let writer = LogWriter(descriptor: descriptor)
        let line = Array(repeating: UInt8(ascii: "a"), count: byteCount) + [UInt8(ascii: "\n")]
        // More than a pipe holds: the rest is refused.
        let total = 1 + (1 << 20) / line.count
        writer.buffer.add(Array(repeating: line, count: total).flatMap(\.self), count: total)
        writer.flush()
        let dropped = writer.buffer.droppedCount
        #expect(dropped > 0)
        var heldCount: CInt = 0
        #expect(unsafe ioctl(descriptor, UInt(FIONREAD), &heldCount) == 0)  // the kernel fills the number
        let taken = try #require(try pipe.fileHandleForReading.read(upToCount: Int(heldCount)))
        writer.buffer.add(Array("last\n".utf8))
        writer.flush()
        try pipe.fileHandleForWriting.close()
        let rest = try #require(try pipe.fileHandleForReading.readToEnd())
        let lines = (taken + rest).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == total - dropped + 1)
        #expect(lines.dropLast().allSatisfy { $0.count == byteCount })
        #expect(lines.last?.elementsEqual("last".utf8) == true)
    }
}
